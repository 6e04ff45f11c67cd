import { expect, test } from 'vitest';
import { ContentError, refusals, type Problem } from './index.ts';

const problem = (severity: Problem['severity']): Problem => ({
  field: 'ended',
  rule: 'ended-pact',
  message: 'Vul in wanneer.',
  severity,
});

test('the message names the entry, its problems, and where they are mended', () => {
  const error = new ContentError({
    type: 'pact',
    entry: 'abc',
    locale: 'nl',
    problems: [problem('refuse')],
    admin: 'https://desk.example/',
  });
  expect(error.message).toBe(
    [
      'Pact abc (nl) kan zo niet:',
      '- ended: Vul in wanneer.',
      'https://desk.example/admin/content-manager/collection-types/api::pact.pact/abc?plugins[i18n][locale]=nl',
    ].join('\n'),
  );
});

test('a type without languages has no language in its link, an unknown desk no link', () => {
  const link = new ContentError({
    type: 'organisation',
    entry: 'abc',
    locale: null,
    problems: [],
    admin: 'http://localhost:1337',
  });
  expect(link.message).toMatch(/api::organisation\.organisation\/abc$/);
  expect(new ContentError({ type: 'pact', entry: 'abc', locale: 'nl', problems: [] }).message).not.toContain('admin');
});

test('only refusals stop a publish', () => {
  expect(refusals([problem('warn'), problem('refuse')])).toEqual([problem('refuse')]);
});
