import { examplesOf } from '../../../renderer/component-page/examples.ts';
import Signatories from './Signatories.astro';
import type { SignatoriesModel } from './signatories.ts';

const person = { unnamed: null, person: null, capacity: null, date: null, withdrawn: null, lang: null };

export default examplesOf<{ signatories: SignatoriesModel; locale: 'nl' }>(Signatories, {
  some: {
    props: {
      signatories: {
        counted: '35 handtekeningen van 34 organisaties',
        groups: [
          {
            role: 'Ondertekenaar',
            people: [
              { ...person, organisation: { text: 'UWV', href: '#', lang: null } },
              { ...person, organisation: { text: 'Gemeente', href: '#', lang: null }, capacity: 'wethouder' },
              { ...person, organisation: null, unnamed: '32 instellingen die de bron niet noemt' },
            ],
          },
        ],
        stated: [{ text: '34 organisaties', asOf: 'december 2019' }],
        differs: false,
      },
      locale: 'nl',
    },
  },
  overfull: {
    props: {
      signatories: {
        counted: null,
        groups: [
          {
            role: 'Partner',
            people: Array.from({ length: 60 }, (_, place) => ({
              ...person,
              organisation: { text: `Zorginstelling nummer ${place + 1} van de regio`, href: '#', lang: null },
            })),
          },
        ],
        stated: [],
        differs: false,
      },
      locale: 'nl',
    },
  },
});
