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
