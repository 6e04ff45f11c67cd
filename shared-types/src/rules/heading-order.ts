import { normalRichText, type HeadingLevel } from '../rich-text-shape.ts';
import { richTextPlain } from '../rich-text.ts';
import type { Finding, Rule } from './rule.ts';

/** Headings in a text go down one level at a time, from the highest, as who hears a page goes through it by them (WCAG 1.3.1). */
export const headingOrder: Rule = {
  name: 'heading-order',
  judges: 'text',
  check({ visits }) {
    return visits.flatMap(({ path, attribute, value }): Finding[] => {
      if (attribute.kind !== 'scalar' || attribute.type !== 'blocks') return [];
      const headings = headingsIn(value);
      const words = wrongStart(headings) ?? wrongStep(headings);
      return words === undefined ? [] : [{ field: path, ...words, severity: 'warn' }];
    });
  },
};

interface Heading {
  level: HeadingLevel;
  text: string;
}

type Words = Pick<Finding, 'message' | 'english'>;

function headingsIn(value: unknown): Heading[] {
  return normalRichText(value).flatMap((block) => {
    const text = block.type === 'heading' ? richTextPlain([block]).trim().slice(0, 60) : '';
    return block.type === 'heading' && text !== '' ? [{ level: block.level, text }] : [];
  });
}

function wrongStart(headings: readonly Heading[]): Words | undefined {
  const [first] = headings;
  const higher = headings.find(({ level }) => first !== undefined && level < first.level);
  if (first === undefined || higher === undefined) return undefined;
  return {
    message: `De tekst begint met een kop ${first.level} (“${first.text}”) en heeft later een hogere kop ${higher.level} (“${higher.text}”). Begin met de hoogste kop.`,
    english: `The text begins with a heading ${first.level} (“${first.text}”) and has a higher heading ${higher.level} later (“${higher.text}”). Begin with the highest heading.`,
  };
}

function wrongStep(headings: readonly Heading[]): Words | undefined {
  for (const [place, { level, text }] of headings.entries()) {
    const above = headings[place - 1];
    if (above === undefined || level <= above.level + 1) continue;
    const right = above.level + 1;
    return {
      message: `Na “${above.text}” (kop ${above.level}) komt “${text}” (kop ${level}). Maak daar kop ${right} van, zodat er geen niveau wordt overgeslagen.`,
      english: `“${above.text}” (heading ${above.level}) is followed by “${text}” (heading ${level}). Make it heading ${right}, so that no level is left out.`,
    };
  }
  return undefined;
}
