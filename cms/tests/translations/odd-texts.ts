import fc from 'fast-check';

/** Words with all that XML and editors trip over. */
export const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'zorg',
        ' ',
        '\n',
        '\r',
        '\t',
        '<',
        '>',
        '&',
        ']]>',
        '"',
        '&amp;',
        '\u0000',
        '\u001f',
        '\ud800',
        '\uffff',
        'é',
        '👩‍⚕️',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const flag = fc.option(fc.constant(true), { nil: undefined });
const run = fc.record({
  type: fc.constant('text'),
  text: words,
  bold: flag,
  italic: flag,
  underline: flag,
  strikethrough: flag,
  code: flag,
});
const link = fc.record({
  type: fc.constant('link'),
  url: fc.oneof(fc.webUrl(), fc.constantFrom('/nl/', 'mailto:a@b.nl', 'https://a.nl/?b=1&c="<')),
  children: fc.array(run, { maxLength: 3 }),
});
/** The runs and links of one block. */
export const inlines = fc.array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: link }), {
  maxLength: 5,
});
const { block } = fc.letrec((tie) => ({
  list: fc.record({
    type: fc.constant('list'),
    format: fc.constantFrom('ordered', 'unordered'),
    children: fc.array(
      fc.oneof({ depthSize: 'small' }, fc.record({ type: fc.constant('list-item'), children: inlines }), tie('list')),
      { maxLength: 4 },
    ),
  }),
  block: fc.oneof(
    fc.record({ type: fc.constantFrom('paragraph', 'quote'), children: inlines }),
    fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), children: inlines }),
    fc.record({ type: fc.constant('code'), children: fc.array(run, { maxLength: 1 }) }),
    tie('list'),
  ),
}));
/** Rich texts as the Blocks editor keeps them, odd ones too. */
export const rich = fc.array(block, { maxLength: 4 });
