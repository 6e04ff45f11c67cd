import type { SearchablePage } from '../site-source.ts';
import { unwrittenMark } from '#features/search/unwritten-mark.ts';
import { wordsOf } from './compounds.ts';

/** How much the words of a pact that has ended count beside those of others. */
const weightOfEnded = 0.4;

const opening = '<main id="content">';
const closing = '</main>';

/** What readers see on a page of ours, without its frame. */
export function textOf(html: string): string {
  const main = html.slice(html.indexOf(opening) + opening.length, html.lastIndexOf(closing));
  return main
    .replace(/<nav[^]*?<\/nav>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x[0-9a-f]+|#\d+|[a-z]+);/gi, ' ');
}

/**
 * A page as the index reads it: its text, by what it is filtered, and at the end the words that are found though they are not
 * written: parts of compounds and other names of what the page is about.
 */
export function indexedHtml(html: string, { facts }: SearchablePage, unwritten: readonly string[]): string {
  const filters = [
    ...named('type', [facts.type]),
    ...named('pact', facts.pacts),
    ...named('theme', facts.themes),
    ...named('year', [facts.year]),
  ];
  const metas = [
    ...named('type', [facts.type]),
    ...named('year', [facts.year]),
    ...(facts.ended ? named('ended', ['1']) : []),
  ];
  const head = [...filters.map((filter) => tag('filter', filter)), ...metas.map((meta) => tag('meta', meta))].join('');
  const weight = facts.ended ? ` data-pagefind-weight="${weightOfEnded}"` : '';
  return html
    .replace('</head>', () => `${head}</head>`)
    .replace(opening, `<main id="content" data-pagefind-body${weight}>`)
    .replace('<meta name="description"', '<meta data-pagefind-meta="summary[content]" name="description"')
    .replaceAll('<nav ', '<nav data-pagefind-ignore="all" ')
    .replace(
      closing,
      () => `<p data-pagefind-weight="0.5">${[unwrittenMark, ...unwritten].map(escaped).join(' ')}</p>${closing}`,
    );
}

/** A name, and its words as a text has them. */
interface NameInWords {
  readonly name: string;
  readonly words: string;
}

/** Names that mean the same, ready to be looked up in many texts. */
export function namesInWords(vocabulary: readonly (readonly string[])[]): readonly (readonly NameInWords[])[] {
  return vocabulary.map((names) => names.map((name) => ({ name, words: inWords(name) })));
}

/** Other names of the things that a text names. */
export function otherNames(text: string, vocabulary: readonly (readonly NameInWords[])[]): string[] {
  const written = inWords(text);
  return vocabulary.flatMap((names) => {
    const others = names.filter(({ words }) => !written.includes(words));
    return others.length === names.length ? [] : others.map(({ name }) => name);
  });
}

function inWords(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

function named(name: string, values: readonly (string | null)[]): [string, string][] {
  return values.flatMap((value) => (value === null ? [] : [[name, value] as [string, string]]));
}

function tag(kind: 'filter' | 'meta', [name, value]: readonly [string, string]): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escaped(value)}">`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
