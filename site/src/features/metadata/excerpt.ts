const most = 160;

/** The beginning of a rich text, for whoever must say what a page is about; null where there is none. */
export function excerpt(blocks: unknown): string | null {
  const words = textsIn(blocks).join(' ').split(/\s+/).filter(Boolean);
  let said = '';
  for (const word of words) {
    const longer = said === '' ? word : `${said} ${word}`;
    if (longer.length > most) return said === '' ? null : `${said}…`;
    said = longer;
  }
  return said === '' ? null : said;
}

/** One text per block: headings and paragraphs do not run into each other. */
function textsIn(node: unknown): string[] {
  return Array.isArray(node) ? node.map((block: unknown) => textIn(block)) : [];
}

function textIn(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const text: unknown = Reflect.get(node, 'text');
  if (typeof text === 'string') return text;
  const children: unknown = Reflect.get(node, 'children');
  const separator = Reflect.get(node, 'type') === 'list' ? ' ' : '';
  return Array.isArray(children) ? children.map((child: unknown) => textIn(child)).join(separator) : '';
}
