import { isFields, type Fields } from './fields.ts';
import { isSafeLink } from './links.ts';

/** Most characters of one text; 1 MB of it still renders at once. */
export const longestText = 1_000_000;

const blockTypes = ['paragraph', 'heading', 'quote', 'code', 'list'];

/**
 * What is wrong with a rich text, in Dutch with the remedy; empty for none. Rendering never fails on any of it
 * (`toHast`), but an editor must not publish what readers would not see as meant.
 */
export function checkRichText(blocks: unknown): string[] {
  if (blocks === null || blocks === undefined) return [];
  if (!Array.isArray(blocks)) return ['Deze tekst is beschadigd. Verwijder hem en voer hem opnieuw in.'];
  const problems = new Set<string>();
  let length = 0;
  const waiting: { node: unknown; top: boolean }[] = blocks.map((node: unknown) => ({ node, top: true }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isFields(next.node)) {
      problems.add(damaged);
      continue;
    }
    for (const problem of nodeProblems(next.node, next.top)) problems.add(problem);
    if (typeof next.node['text'] === 'string') length += next.node['text'].length;
    const children: unknown = next.node['children'];
    if (Array.isArray(children)) for (const node of children) waiting.push({ node, top: false });
  }
  if (length > longestText)
    problems.add(`Deze tekst is te lang. Maak er meer stukken van; meer dan ${longestText} tekens kan niet.`);
  return [...problems];
}

const damaged = 'In deze tekst staat een stuk dat beschadigd is. Verwijder het en voer het opnieuw in.';

function nodeProblems(node: Fields, top: boolean): string[] {
  const { type, text, url } = node;
  if (type === 'image') {
    return [
      'In deze tekst staat een afbeelding. Zet die in het veld of het blok voor een afbeelding, met een beschrijving.',
    ];
  }
  if (top && !blockTypes.includes(String(type))) return [damaged];
  if (!top && type !== 'text' && type !== 'link' && type !== 'list' && type !== 'list-item') return [damaged];
  if (type === 'text') return typeof text === 'string' ? controlProblems(text) : [damaged];
  if (type === 'link' && (typeof url !== 'string' || !isSafeLink(url))) return [linkProblem(String(url ?? ''))];
  return Array.isArray(node['children']) ? [] : [damaged];
}

/** What to say of an address that `isSafeLink` refuses. */
export function linkProblem(address: string): string {
  if (address.trim() === '') return 'Een link heeft geen adres. Vul het adres in of haal de link weg.';
  return `Het adres “${address.slice(0, 80)}” kan niet. Gebruik een adres dat begint met https://, mailto: of /.`;
}

/** Problems with characters that cannot be shown. */
export function controlProblems(text: string): string[] {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
    ? ['In deze tekst staan onzichtbare stuurtekens. Typ de tekst opnieuw, of plak hem als platte tekst.']
    : [];
}
