/** The desk did not answer, or not as agreed (design section 9). */
export class CmsError extends Error {
  readonly method: string;
  readonly url: string;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;

  constructor(method: string, url: string, status: number | null, problem: string, cause?: unknown) {
    super(`${method} ${url}${status === null ? '' : ` (${status})`}: ${problem}`, { cause });
    this.name = 'CmsError';
    this.method = method;
    this.url = url;
    this.status = status;
  }
}
