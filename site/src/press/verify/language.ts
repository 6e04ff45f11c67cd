import { pressProblem } from '@pactwerk/shared-types';
import type { Check, CheckedRelease, Problem } from './check.ts';

/** Every page says in which language it is and how it is read, and a text in another one is marked as such (design law 5). */
export function language({ pages }: CheckedRelease): Check {
  const problems: Problem[] = [];
  return {
    page({ url, lang, languages, undirected }) {
      const promised = pages.get(url);
      if (lang === undefined || lang === '') problems.push({ url, message: 'does not say in which language it is' });
      for (const one of undirected)
        problems.push({ url, message: `marks a text as lang="${one}" without its direction, dir="ltr" or dir="rtl"` });
      if (promised === undefined) return;
      if (lang !== promised.locale) problems.push({ url, message: `says lang="${lang}" but is in ${promised.locale}` });
      const other = promised.fallback?.lang;
      if (other !== undefined && !languages.has(other))
        problems.push({ url, ...pressProblem('unmarkedLanguage', { lang: other }) });
    },
    problems: () => problems,
  };
}
