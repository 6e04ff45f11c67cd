import { expect, it } from 'vitest';
import { asked, userTable } from './user.ts';

it('reads regions and languages as lists of names, or all', () => {
  expect(asked({ role: 'regional-editor', regions: 'kam, twente,', languages: 'all' })).toEqual({
    role: 'regional-editor',
    regions: ['kam', 'twente'],
    languages: 'all',
  });
  expect(asked({})).toEqual({ role: undefined, regions: undefined, languages: undefined });
});

it('shows who works where in columns, and who cannot sign in', () => {
  const one = { id: 1, name: 'Sanne', isActive: true, languages: 'all' as const };
  const table = userTable([
    { ...one, email: 'sanne@example.org', roles: ['administrator'], regions: 'all' },
    { ...one, email: 'bo@example.org', roles: ['reader'], regions: ['kam', 'twente'], isActive: false },
  ]);
  expect(table.split('\n')).toEqual([
    'e-mail             role           regions     languages',
    'sanne@example.org  administrator  all         all',
    'bo@example.org     reader         kam,twente  all        cannot sign in',
  ]);
});
