import { newestFirst } from '#features/entry-order.ts';
import { dateText, type DateText } from '#features/date-text.ts';
import { themesOfPact, volgspotsOfPact } from '#features/relations.ts';
import type { Link, PageScope } from '#features/site.ts';
import { assessmentModels } from '#features/volgspot/assessment-model.ts';
import type { Volgspot } from '#features/volgspot/volgspot.ts';
import type { Pact } from './pact.ts';

/** How the themes of a pact stood each time the parties looked back: a row per theme, a column per Volgspot. */
export interface ThemeStrip {
  columns: readonly { title: Link; date: DateText | null }[];
  rows: readonly { theme: Link; cells: readonly StripCell[] }[];
}

export interface StripCell {
  word: string;
  lang: string | null;
  bar: 0 | 1 | 2 | 3 | 4 | null;
}

/** More columns than this do not fit beside each other; the theme's own page has them all. */
const mostColumns = 4;

/** Null where no Volgspot says how a theme stands. */
export function themeStrip(scope: PageScope, pact: Pact): ThemeStrip | null {
  const { domain, labels, locale } = scope.site;
  const themes = themesOfPact(domain, pact.id);
  const volgspots = scope
    .getAll('volgspot', volgspotsOfPact(domain, pact.id))
    .filter((volgspot) => volgspot.assessments.some((row) => row.theme !== null && themes.includes(row.theme)))
    .sort(newestFirst<Volgspot>((volgspot) => volgspot.heldOn))
    .slice(0, mostColumns)
    .reverse();
  if (volgspots.length === 0) return null;
  const cell = (volgspot: Volgspot, theme: string): StripCell => {
    const assessments = volgspot.assessments.filter((row) => row.theme === theme);
    const standing = assessmentModels(scope, volgspot, assessments).at(-1);
    if (!standing) return { word: labels.nationalLevels.no_evidence, lang: null, bar: null };
    return {
      word: standing.ownWord?.text ?? standing.level,
      lang: standing.ownWord?.lang ?? null,
      bar: standing.bar,
    };
  };
  return {
    columns: volgspots.flatMap((volgspot) => {
      const title = scope.link('volgspot', volgspot.id);
      return title ? [{ title, date: dateText(volgspot.heldOn, locale) }] : [];
    }),
    rows: themes.flatMap((theme) => {
      const link = scope.link('theme', theme);
      return link ? [{ theme: link, cells: volgspots.map((volgspot) => cell(volgspot, theme)) }] : [];
    }),
  };
}
