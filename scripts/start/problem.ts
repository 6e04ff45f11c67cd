/** Something that stops a command, in words for the person who gave it: what happened, what to do, and what a log says. */
export class StartProblem extends Error {
  readonly remedy: string;
  readonly details: readonly string[];

  constructor(message: string, remedy: string, details: readonly string[] = []) {
    super(message);
    this.name = 'StartProblem';
    this.remedy = remedy;
    this.details = details;
  }
}

/** A problem as a command prints it; of an error that nobody foresaw the message alone. */
export function explainProblem(error: unknown): string {
  if (!(error instanceof StartProblem))
    return `\nIt broke off: ${error instanceof Error ? error.message : String(error)}`;
  return ['', error.message, ...error.details.map((line) => `  | ${line}`), `→ ${error.remedy}`].join('\n');
}
