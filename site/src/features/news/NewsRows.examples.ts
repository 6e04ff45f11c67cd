import { examplesOf } from '../../../renderer/component-page/examples.ts';
import NewsRows from './NewsRows.astro';
import type { NewsCardModel } from './news-card.ts';

const news: NewsCardModel = {
  title: 'Landelijke commissie kiest een andere vorm',
  href: '#',
  lang: null,
  date: { text: '29 juni 2020', machine: '2020-06-29', note: null },
  summary: { text: 'De gesprekken met regio’s gaan online verder, in kleine groepen.', lang: null },
};

export default examplesOf<{ news: readonly NewsCardModel[] }>(NewsRows, {
  one: { props: { news: [news] } },
  'without-date-or-summary': { props: { news: [{ ...news, date: null, summary: null }] } },
  'long-german-words': {
    props: { news: [{ ...news, title: 'Personalbemessungsverfahrensverordnung verabschiedet', lang: 'de' }] },
    lang: 'de',
  },
  'right-to-left': {
    props: { news: [{ ...news, title: 'اللجنة تختار شكلا آخر', summary: null, lang: 'ar' }] },
    lang: 'ar',
    dir: 'rtl',
  },
});
