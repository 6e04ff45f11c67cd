/** A file of the media library of which the desk has no bytes, or none of which a picture can be made. */
export class UnusableFile extends Error {
  readonly sha256: string;

  constructor(sha256: string, problem: string, cause?: unknown) {
    super(problem, { cause });
    this.name = 'UnusableFile';
    this.sha256 = sha256;
  }
}
