import { expect, it } from 'vitest';
import { readPreviewKey, signedPreviewKey } from './preview-key.ts';

const key = { link: 'a1B2c3D4e5F6g7H8i9J0_-', until: 1_795_000_000 };

it('is read as it was signed', () => {
  expect(readPreviewKey('secret', signedPreviewKey('secret', key))).toEqual(key);
});

it('is nothing when another secret signed it, or a sign of it was changed', () => {
  const text = signedPreviewKey('secret', key);
  expect(readPreviewKey('other', text)).toBeNull();
  for (let place = 0; place < text.length; place += 1) {
    const changed = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
    expect(readPreviewKey('secret', changed), changed).toBeNull();
  }
  for (const odd of ['', '..', 'a.b.c', `${text}x`, `${text}/`, text.replace('.', '')])
    expect(readPreviewKey('secret', odd), odd).toBeNull();
});
