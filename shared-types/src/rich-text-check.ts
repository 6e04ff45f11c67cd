import { isFields, type Fields } from './fields.ts';
import { isSafeLink } from './links.ts';
import type { Words } from './problem.ts';

/** Most characters of one text; 1 MB of it still renders at once. */
export const longestText = 1_000_000;

const blockTypes = ['paragraph', 'heading', 'quote', 'code', 'list'];

/**
 * What is wrong with a rich text, with the remedy; empty for none. Rendering never fails on any of it
 * (`toHast`), but an editor must not publish what readers would not see as meant.
 */
export function checkRichText(blocks: unknown): Words[] {
  if (blocks === null || blocks === undefined) return [];
  if (!Array.isArray(blocks)) return [unreadable];
  const problems = new Map<string, Words>();
  const add = (words: Words) => problems.set(words.message, words);
  let length = 0;
  const waiting: { node: unknown; top: boolean }[] = blocks.map((node: unknown) => ({ node, top: true }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isFields(next.node)) {
      add(damaged);
      continue;
    }
    for (const problem of nodeProblems(next.node, next.top)) add(problem);
    if (typeof next.node['text'] === 'string') length += next.node['text'].length;
    const children: unknown = next.node['children'];
    if (Array.isArray(children)) for (const node of children) waiting.push({ node, top: false });
  }
  if (length > longestText)
    add({
      message: `Deze tekst is te lang. Maak er meer stukken van; meer dan ${longestText} tekens kan niet.`,
      english: `This text is too long. Make more parts of it; more than ${longestText} characters is not possible.`,
    });
  return [...problems.values()];
}

const unreadable: Words = {
  message: 'Deze tekst is beschadigd. Verwijder hem en voer hem opnieuw in.',
  english: 'This text is damaged. Remove it and enter it again.',
};

const damaged: Words = {
  message: 'In deze tekst staat een stuk dat beschadigd is. Verwijder het en voer het opnieuw in.',
  english: 'A part of this text is damaged. Remove it and enter it again.',
};

function nodeProblems(node: Fields, top: boolean): Words[] {
  const { type, text, url } = node;
  if (type === 'image') {
    return [
      {
        message:
          'In deze tekst staat een afbeelding. Zet die in het veld of het blok voor een afbeelding, met een beschrijving.',
        english: 'There is an image in this text. Put it in the field or the block for an image, with a description.',
      },
    ];
  }
  if (top && !(typeof type === 'string' && blockTypes.includes(type))) return [damaged];
  if (!top && type !== 'text' && type !== 'link' && type !== 'list' && type !== 'list-item') return [damaged];
  if (type === 'text') return typeof text === 'string' ? controlProblems(text) : [damaged];
  if (type === 'link' && (typeof url !== 'string' || !isSafeLink(url)))
    return [linkProblem(typeof url === 'string' ? url : '')];
  return Array.isArray(node['children']) ? [] : [damaged];
}

/** What to say of an address that `isSafeLink` refuses. */
export function linkProblem(address: string): Words {
  if (address.trim() === '')
    return {
      message: 'Een link heeft geen adres. Vul het adres in of haal de link weg.',
      english: 'A link has no address. Fill in the address or take the link away.',
    };
  const shown = address.slice(0, 80);
  return {
    message: `Het adres “${shown}” kan niet. Gebruik een adres dat begint met https://, mailto: of /.`,
    english: `The address “${shown}” is not possible. Use one that begins with https://, mailto: or /.`,
  };
}

/** Problems with characters that cannot be shown. */
export function controlProblems(text: string): Words[] {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
    ? [
        {
          message: 'In deze tekst staan onzichtbare stuurtekens. Typ de tekst opnieuw, of plak hem als platte tekst.',
          english: 'There are invisible control characters in this text. Type it again, or paste it as plain text.',
        },
      ]
    : [];
}
