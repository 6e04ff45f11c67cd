import { unwrittenMark } from './unwritten-mark.ts';

/**
 * An excerpt of Pagefind, which is HTML with `<mark>` around what was found, as text and marks: whatever else it holds stands
 * there as text. What the page does not say is left out; where nothing else was found, the summary stands instead.
 */
export function markedWords(excerpt: string, summary: string): Node[] {
  const [written = ''] = excerpt.split(unwrittenMark);
  if (written !== excerpt && !written.includes('<mark>')) return [document.createTextNode(summary)];
  const { body } = new DOMParser().parseFromString(written, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
