import { examplesOf } from '../../../renderer/component-page/examples.ts';
import ThemeStrip from './ThemeStrip.astro';
import type { ThemeStrip as Strip } from './theme-strip.ts';

const columns = ['september 2016', 'mei 2017'].map((text) => ({
  title: { text: `Stand ${text}`, href: '#', lang: null },
  date: { text, machine: null, note: null },
}));
const rows: Strip['rows'] = [
  {
    theme: { text: 'Vernieuwing', href: '#', lang: null },
    cells: [
      { word: 'eerste proeven', lang: null, bar: 1 },
      { word: 'loopt breed', lang: null, bar: 3 },
    ],
  },
  {
    theme: { text: 'Maatschappelijke opdracht: SROI en garantiebanen', href: '#', lang: null },
    cells: [
      { word: 'geen gegevens', lang: null, bar: null },
      { word: 'afgerond', lang: null, bar: 4 },
    ],
  },
];

export default examplesOf<{ strip: Strip; locale: 'nl' | 'de' }>(ThemeStrip, {
  'two-moments': { props: { strip: { columns, rows }, locale: 'nl' } },
  overfull: {
    props: {
      strip: {
        columns: [...columns, ...columns],
        rows: Array.from({ length: 40 }, (_, place) => ({
          theme: { text: `Arbeitsmarktqualifizierungsmaßnahme ${place + 1}`, href: '#', lang: 'de' as const },
          cells: Array.from({ length: 4 }, () => ({ word: 'weitgehend umgesetzt', lang: null, bar: 3 as const })),
        })),
      },
      locale: 'de',
    },
    lang: 'de',
  },
});
