import { pressProblem } from '@pactwerk/shared-types';
import type { Check, Problem } from './check.ts';

/** Every page has one h1, before all other headings, and no heading leaves a level out. */
export function headingOrder(): Check {
  const problems: Problem[] = [];
  return {
    page({ url, headings }) {
      const titles = headings.filter((level) => level === 1).length;
      if (titles !== 1) problems.push({ url, ...pressProblem('headingCount', { count: titles }) });
      for (const [place, level] of headings.entries()) {
        const above = headings[place - 1] ?? 0;
        if (level <= above + 1) continue;
        const step = above === 0 ? 'begins with' : `goes from h${above} to`;
        problems.push({ url, ...pressProblem('headingLevel', { step, above, level }) });
      }
    },
    problems: () => problems,
  };
}
