import { examplesOf } from '../../../renderer/component-page/examples.ts';
import type { DocumentCardModel } from './document-card.ts';
import DocumentList from './DocumentList.astro';

const document: DocumentCardModel = {
  title: 'Tekst van het pact',
  lang: null,
  documentKind: 'tekst van een pact',
  date: { text: 'december 2014', machine: '2014-12', note: null },
  note: null,
  files: [
    {
      href: '#',
      format: 'PDF',
      size: '120 kB',
      mime: 'application/pdf',
      language: 'Nederlands',
      hreflang: 'nl',
      accessible: 'deels toegankelijk',
    },
  ],
  outside: null,
  missing: null,
};

export default examplesOf<{ documents: readonly DocumentCardModel[]; locale: 'nl' }>(DocumentList, {
  'with-a-file': { props: { documents: [document], locale: 'nl' } },
  'at-another-address': {
    props: {
      documents: [{ ...document, files: [], outside: { href: '#', host: 'archief.example.nl' } }],
      locale: 'nl',
    },
  },
  'not-carried-over': {
    props: {
      documents: [{ ...document, date: null, files: [], missing: 'Niet overgenomen van de oude site.' }],
      locale: 'nl',
    },
  },
});
