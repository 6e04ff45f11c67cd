import { normalRichText, type RichBlock, type RichInline } from '../rich-text-shape.ts';
import { richTextPlain } from '../rich-text.ts';
import type { Finding, Rule } from './rule.ts';

/** What copying from elsewhere leaves behind: `\'`, `shape_`, a heading or “…:” with nothing under it, a title that stands twice. */
export const importArtefact: Rule = {
  name: 'import-artefact',
  judges: 'text',
  check({ fields, visits }) {
    const findings: Finding[] = [];
    const warn = (field: string, message: string, english: string) =>
      findings.push({ field, message, english, severity: 'warn' });
    for (const { path, name, attribute, value } of visits) {
      if (attribute.kind !== 'scalar') continue;
      const isRich = attribute.type === 'blocks';
      const text = isRich ? richTextPlain(value) : typeof value === 'string' ? value : '';
      const remnant = /\\['"]|shape_/.exec(text)?.[0];
      if (remnant !== undefined)
        warn(
          path,
          `Hier staat “${remnant}”, een rest van het overnemen. Haal het weg.`,
          `“${remnant}” is left over from copying. Take it away.`,
        );
      if (name === 'title' && isDoubled(text))
        warn(path, 'Deze titel staat er twee keer. Haal er een weg.', 'This title stands here twice. Take one away.');
      if (isRich && endsOpen(normalRichText(value)))
        warn(
          path,
          'Onder een kop of na een dubbele punt staat niets. Vul aan of haal de regel weg.',
          'Nothing follows a heading or a colon. Add it or take the line away.',
        );
    }
    const first = normalRichText(fields['body'])[0];
    const title = typeof fields['title'] === 'string' ? fields['title'].trim() : '';
    if (first?.type === 'heading' && title !== '' && inlineText(first.children).trim() === title) {
      warn(
        'body',
        'De tekst begint met de titel, die al boven de pagina staat. Haal de kop weg.',
        'The text begins with the title, which stands above the page already. Take the heading away.',
      );
    }
    return findings;
  },
};

function isDoubled(title: string): boolean {
  return /^(.{3,}?)\s*[-–:|]?\s*\1$/u.test(title.trim().slice(0, 300));
}

function endsOpen(blocks: readonly RichBlock[]): boolean {
  const shown = blocks.filter((block) => richTextPlain([block]).trim() !== '');
  return shown.some((block, place) => {
    const next = shown[place + 1];
    if (block.type === 'heading') return next === undefined || (next.type === 'heading' && next.level <= block.level);
    if (block.type !== 'paragraph' || !inlineText(block.children).trimEnd().endsWith(':')) return false;
    return next === undefined || next.type === 'heading';
  });
}

function inlineText(children: readonly RichInline[]): string {
  return children.map((child) => (child.type === 'link' ? inlineText(child.children) : child.text)).join('');
}
