import { textOf } from '../fields.ts';
import { linksIn, textOutsideLinks } from '../outside-links.ts';
import type { Finding, Rule } from './rule.ts';

/** What says nothing of where a link leads, in the languages of the sites. */
const saysNothing = new Set(
  [
    [
      'hier',
      'klik',
      'klik hier',
      'lees meer',
      'lees verder',
      'lees hier meer',
      'meer',
      'meer lezen',
      'meer informatie',
    ],
    ['deze link', 'link', 'website', 'deze website', 'deze pagina', 'download', 'downloaden'],
    ['here', 'click', 'click here', 'read more', 'more', 'learn more', 'more information', 'this link', 'this page'],
    ['hier klicken', 'klicken sie hier', 'mehr', 'mehr lesen', 'weiterlesen', 'weitere informationen', 'dieser link'],
    ['hjir', 'klik hjir', 'lês mear', 'mear'],
  ].flat(),
);

/** The text of a link says where it leads, also to who hears the links alone (WCAG 2.4.4); an address is no such text. */
export const bareLink: Rule = {
  name: 'bare-link',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, name, attribute, value, holder } of visits) {
      if (attribute.kind !== 'scalar') continue;
      if (attribute.type === 'blocks') {
        for (const { text, url } of linksIn(value)) findings.push(...problemOf(path, text, url));
        findings.push(...looseAddress(path, textOutsideLinks(value)));
      } else if (name === 'label' && textOf(holder['address']) !== undefined) {
        findings.push(...problemOf(path, textOf(value) ?? '', textOf(holder['address']) ?? ''));
      }
    }
    return findings;
  },
};

function problemOf(field: string, text: string, url: string): Finding[] {
  const shown = text.trim().slice(0, 80);
  if (saysNothing.has(withoutMarks(text)))
    return [
      {
        field,
        message: `De link “${shown}” zegt niet waar hij heen leidt. Schrijf als tekst wat de lezer daar vindt.`,
        english: `The link “${shown}” does not say where it leads. Write as its text what the reader finds there.`,
        severity: 'warn',
      },
    ];
  if (!/^https?:/i.test(url) || host(text) !== host(url)) return [];
  return [
    {
      field,
      message: `De tekst van een link is een webadres: “${shown}”. Schrijf als tekst wat de lezer daar vindt.`,
      english: `The text of a link is an address: “${shown}”. Write as its text what the reader finds there.`,
      severity: 'warn',
    },
  ];
}

function looseAddress(field: string, text: string): Finding[] {
  const address = /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[^\s<>()“”"]{3,}/iu
    .exec(text)?.[0]
    .replace(/[.,;:!?]+$/, '');
  if (address === undefined) return [];
  const shown = address.slice(0, 80);
  return [
    {
      field,
      message: `Het webadres “${shown}” staat los in de tekst. Maak er een link van, met als tekst wat de lezer daar vindt.`,
      english: `The address “${shown}” stands loose in the text. Make it a link, with as its text what the reader finds there.`,
      severity: 'warn',
    },
  ];
}

function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An address as people write it: without `https://`, `www.` and the last slash. */
function host(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}
