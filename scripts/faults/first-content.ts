import sharp from 'sharp';
import { only, type Editor } from '../../site/tests/demo/desk.ts';

/** Region of the entries to which faults happen, and another one beside it. */
export const [regionSlug, otherRegionSlug] = ['linde', 'zee'] as const;

/** News that is public all the time; only its text changes. */
export const lastingNews = ['blijft-1', 'blijft-2', 'blijft-3', 'blijft-4'] as const;

/** Addresses of the region's site that always answer. */
export const lastingAddresses = [
  '/nl/',
  '/de/',
  '/nl/nieuws/',
  '/de/nachrichten/',
  ...lastingNews.flatMap((slug) => [`/nl/nieuws/${slug}/`, `/de/nachrichten/${slug}-de/`]),
];

/** Gives an empty desk two regions, an organisation, a picture and some news, all of it public. */
export async function writeFirstContent(editor: Editor): Promise<void> {
  const region = await makeRegion(editor, regionSlug, 'Linde', ['nl', 'de']);
  await makeRegion(editor, otherRegionSlug, 'Zee', ['nl']);
  const organisation = { name: 'Zorghuis Linde', slug: 'zorghuis-linde', kind: 'care', managedBy: only(region) };
  await editor.publish('organisation', await editor.create('organisation', organisation));
  const image = await editor.upload('linde.png', await colouredPicture('#0b5563'));
  for (const slug of lastingNews) {
    const id = await makeNews(editor, region, slug, {
      ...(slug === 'blijft-1' ? { picture: { image, alt: 'Een effen vlak', decorative: false } } : {}),
    });
    await editor.publish('news', id);
    await editor.save('news', id, { title: `Nachricht ${slug}.`, slug: `${slug}-de` }, 'de');
    await editor.publish('news', id, 'de');
  }
}

/** A region with a site in these languages. */
async function makeRegion(editor: Editor, slug: string, name: string, languages: readonly string[]): Promise<string> {
  const siteLocales = languages.map((language) => ({ language }));
  return editor.create('region', { name, slug, kind: 'regional', hasSite: true, palette: 'linde', siteLocales });
}

/** A draft news item in Dutch that may be published. */
export function makeNews(
  editor: Editor,
  region: string,
  slug: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const publishedOn = { value: '2026-11-20', certainty: 'stated' };
  return editor.create('news', { title: `Bericht ${slug}.`, slug, publishedOn, regions: only(region), ...fields });
}

/** A PNG of one colour. */
export async function colouredPicture(colour: string): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width: 64, height: 48, channels: 3, background: colour } as const;
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}
