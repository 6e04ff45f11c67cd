import { examplesOf } from '../../renderer/component-page/examples.ts';
import Prose from './Prose.astro';

export default examplesOf<{ text: { html: string; lang: string | null } }>(Prose, {
  everything: {
    props: {
      text: {
        html:
          '<h2>Waarom dit pact</h2><p>Er zijn <a href="#">te weinig mensen</a> voor het werk dat komt.</p>' +
          '<h3>Drie lijnen</h3><ul><li>opleiden</li><li>behouden</li></ul><ol><li>eerst dit</li><li>dan dat</li></ol>' +
          '<blockquote><p>Samen kom je verder.</p></blockquote><pre tabindex="0"><code>SPP 2017-2020</code></pre>',
        lang: null,
      },
    },
  },
  'long-german-words': {
    props: {
      text: {
        html: '<p>Die Arbeitsmarktqualifizierungsmaßnahmenabschlussberichterstattung folgt.</p>',
        lang: 'de',
      },
    },
  },
  'right-to-left': {
    props: { text: { html: '<p>نص قصير مع <a href="#">رابط</a>.</p><ul><li>أولا</li></ul>', lang: 'ar' } },
    lang: 'ar',
    dir: 'rtl',
  },
});
