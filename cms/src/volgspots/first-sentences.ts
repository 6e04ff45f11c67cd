/** The first sentences of a text, as a reader of Dutch would tell them apart; all of it where it has no more. */
export function firstSentences(text: string, count: number): string {
  const sentences = [...new Intl.Segmenter('nl', { granularity: 'sentence' }).segment(text)];
  return sentences
    .slice(0, count)
    .map(({ segment }) => segment)
    .join('')
    .trim();
}
