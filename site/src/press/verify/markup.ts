import type { Check, Problem } from './check.ts';

/** Every page is well-formed: each element is closed where it should be, no id stands twice. */
export function markup(): Check {
  const problems: Problem[] = [];
  return {
    page({ url, faults }) {
      problems.push(...faults.map((message) => ({ url, message })));
    },
    problems: () => problems,
  };
}
