/** What no XML, JSON or calendar may hold: control characters, halves of signs, signs that are none. https://www.w3.org/TR/xml/#charsets */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text of an editor on one line, fit for every format of a feed. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(forbidden, '').replace(/\s+/g, ' ').trim();
}
