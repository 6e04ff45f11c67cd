/** What an editor can mend or must know of the press, as an operator reads it; the desk says it in its editors' languages. */
const english = {
  deadLink: 'refers to {address}, which is not in this release',
  deadAnchor: 'refers to {address}, but that page has no such place',
  headingCount: 'has {count} h1 headings instead of one',
  headingLevel: '{step} h{level}: a level of headings is left out',
  unmarkedLanguage: 'has its text in {lang}, and no element says so',
  draft: 'shows text of a draft: it bears the draft canary',
  smaller:
    'loses {lost} of {total} pages that nobody withdrew or moved, such as {examples}. ' +
    'If that is right: npm run press -- --once --region {region} --allow-smaller',
  releaseGone: 'Release {release} is gone. Kept are: {kept}.',
  otherLedger: 'The ledger was restored or redacted since; its releases are others.',
  failed: '{message}',
} as const satisfies Readonly<Record<string, string>>;

export type PressProblemCode = keyof typeof english;

/** A problem of the press in English, and by a code with values, by which another language can say it. */
export interface PressProblem {
  readonly code: PressProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export function pressProblem(code: PressProblemCode, values: PressProblem['values'] = {}): PressProblem {
  return {
    code,
    values,
    message: english[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  };
}
