import { expect, it } from 'vitest';
import { locales } from '@pactwerk/shared-types';
import { labelsOf } from '../../../src/i18n/labels-of.ts';
import { page, pagesOf, regions, words } from '../built-site.ts';

const states = locales.flatMap((locale) => {
  const { accessibilities, document } = labelsOf(locale);
  return [...Object.values(accessibilities), document.accessUnknown];
});

it('every PDF says beside its link whether it is accessible, or that this is not known', () => {
  let found = 0;
  for (const region of regions) {
    for (const url of pagesOf(region)) {
      const $ = page(region, url);
      for (const link of $('main a[type="application/pdf"]').toArray()) {
        found += 1;
        const said = words($(link).parent());
        expect(
          states.some((state) => said.includes(state)),
          `${region} ${url}: ${said}`,
        ).toBe(true);
      }
    }
  }
  expect(found).toBeGreaterThan(5);
});

it('every film that plays here has captions, or a text that tells what it shows and says', () => {
  let found = 0;
  for (const region of regions) {
    for (const url of pagesOf(region)) {
      const $ = page(region, url);
      for (const video of $('main video').toArray()) {
        found += 1;
        const film = $(video).closest('.film');
        expect(film.find('track[kind="captions"], .transcript').length, `${region} ${url}`).toBeGreaterThan(0);
      }
    }
  }
  expect(found).toBeGreaterThan(0);
});
