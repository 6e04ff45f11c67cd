import type { SearchLabels } from '../search-labels.ts';

export const search: SearchLabels = {
  search: {
    field: 'عمّ تبحث؟',
    button: 'ابحث',
    filters: { type: 'النوع', pact: 'الميثاق', theme: 'الموضوع', year: 'السنة' },
    any: 'الكل',
    results: 'النتائج',
    found: {
      none: 'لم نجد شيئًا. جرّب كلمة أخرى أو كلمة أقصر.',
      one: 'وجدنا صفحة واحدة.',
      two: 'وجدنا صفحتين.',
      few: 'وجدنا # صفحات.',
      many: 'وجدنا # صفحة.',
      other: 'وجدنا # صفحة.',
    },
    more: 'أظهر المزيد',
    ended: 'ميثاق منتهٍ',
    failed: 'البحث لا يعمل الآن. حاول مرة أخرى بعد دقيقة، أو انظر في القائمة أدناه.',
    everything: 'كل ما في هذا الموقع',
  },
};
