import { previewDocument, readPreviewKey, type Preview } from '@pactwerk/shared-types';
import { expect } from 'vitest';
import { documents, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { ask, secretOf } from '../harness/read-model.ts';
import { startStandIn, type PreviewStandIn } from './stand-in.ts';

/** A desk beside a process that stands where previews are shown. */
export interface PreviewDesk {
  desk: Desk;
  administrator: Editor;
  process: PreviewStandIn;
  stop: () => Promise<void>;
}

export async function startPreviewDesk(): Promise<PreviewDesk> {
  const process = await startStandIn();
  const desk = await startDesk({ env: { PREVIEW_URL: process.url } });
  return {
    desk,
    administrator: await signIn(desk),
    process,
    stop: async () => {
      await desk.stop();
      await process.close();
    },
  };
}

/** A region with a site in Dutch and English. */
export async function makeSite({ strapi }: Desk, name: string, slug: string): Promise<string> {
  const siteLocales = [{ language: 'nl' }, { language: 'en' }];
  const data = { name, slug, kind: 'regional', hasSite: true, siteLocales };
  return (await documents(strapi, 'region').create({ locale: 'nl', data })).documentId;
}

/** The address behind the preview button, as the admin asks for it. */
export async function addressFor(
  desk: Desk,
  editor: Editor,
  id: string,
  locale = 'nl',
  type: 'news' | 'pact' | 'concept' = 'news',
) {
  const query = `documentId=${id}&locale=${locale}&status=draft`;
  const { status, body } = await editor.request('GET', `/content-manager/preview/url/${uidOf(type)}?${query}`);
  const url = (body.data?.['url'] ?? null) as string | null;
  return { status, url, link: url === null ? null : linkIn(desk, url) };
}

/** The link that an address bears, which the desk must have signed for a day at most. */
export function linkIn(desk: Desk, url: string): string {
  const [, text = ''] = /\/p\/([^/]+)\/$/.exec(url) ?? [];
  const key = readPreviewKey(secretOf(desk, 'PREVIEW_SECRET'), text);
  if (key === null) throw new Error(`${url} is not signed.`);
  expect(key.until * 1000).toBeGreaterThan(Date.now());
  expect(key.until * 1000).toBeLessThanOrEqual(Date.now() + 24 * 3_600_000);
  return key.link;
}

/** What a link opens, as the process that shows previews asks. */
export async function open(desk: Desk, link: string | null, as: 'PREVIEW_TOKEN' | 'READ_TOKEN' = 'PREVIEW_TOKEN') {
  const { data, errors } = await ask<{ preview: Preview }>(desk, as, previewDocument, { link });
  return { preview: data?.preview, errors };
}
