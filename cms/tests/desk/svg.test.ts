import { expect, test } from 'vitest';
import { neutralSvg } from '../../src/desk/uploads/svg.ts';

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${inside}</svg>`;
const kept = (svg: string) => neutralSvg(Buffer.from(svg))?.toString();

test('a clean drawing keeps its bytes', () => {
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${drawing('<style>.a{fill:red}</style><path class="a" d="M0 0h4"/>')}\n`;
  expect(kept(svg)).toBe(svg);
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a handler', '<path d="M0 0" onload="alert(1)"/>'],
  ['a page inside', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>'],
  ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
  ['an outside picture', '<image href="https://elders.example/alert.png"/>'],
  ['an animation that sets a link', '<set attributeName="href" to="javascript:alert(1)"/>'],
  ['an outside style sheet', '<style>@import "https://elders.example/alert.css";</style>'],
  ['a disguised address', '<rect fill="u\\72l(https://elders.example/alert)"/>'],
  ['a script of another namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
  ['an embedded use', '<use href="data:image/svg+xml;base64,YWxlcnQ="/>'],
  ['a comment', '<!-- alert(1) -->'],
])('a drawing loses %s', (_what, inside) => {
  const safe = kept(drawing(`${inside}<circle r="1"/>`));
  expect(safe).not.toMatch(/alert|javascript|elders|YWxlcnQ/i);
  expect(safe).toContain('<circle r="1"');
});
