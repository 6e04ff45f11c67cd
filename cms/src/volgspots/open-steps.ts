/** What a Volgspot said of an improvement step. */
export interface FollowUp {
  volgspot: string | undefined;
  verdict: string;
}

/** An improvement step as far as following it up goes. */
export interface FollowedStep {
  /** The Volgspot in which it was agreed. */
  volgspot: string | undefined;
  followUps: readonly FollowUp[];
}

/** Verdicts after which nobody needs to look at a step again. */
const settled: ReadonlySet<string> = new Set(['done', 'lapsed']);

/**
 * The steps that a Volgspot looks back at: those of the Volgspots before it that none of them found done or lapsed, the latest
 * agreed first. Nothing of this is stored: what became of a step stands with the step.
 *
 * @param earlier ids of the Volgspots before it, from the first to the last
 */
export function openSteps<S extends FollowedStep>(steps: readonly S[], earlier: readonly string[]): S[] {
  const place = ({ volgspot }: FollowedStep) => (volgspot === undefined ? -1 : earlier.indexOf(volgspot));
  return steps
    .filter((step) => place(step) >= 0)
    .filter(
      ({ followUps }) =>
        !followUps.some(
          ({ volgspot, verdict }) => volgspot !== undefined && earlier.includes(volgspot) && settled.has(verdict),
        ),
    )
    .toSorted((one, other) => place(other) - place(one));
}

/** What a Volgspot found of a step; null while it is not known. */
export function verdictOf({ followUps }: FollowedStep, volgspot: string): string | null {
  return followUps.findLast((followUp) => followUp.volgspot === volgspot)?.verdict ?? null;
}
