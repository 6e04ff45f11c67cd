/** Work that can be left between two of its steps, and what it makes in the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
