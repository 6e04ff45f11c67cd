import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readManifest } from '../../site/src/press/manifest.ts';
import { pagePath } from '../../site/src/press/page-path.ts';
import { currentRelease, releaseFolder } from '../../site/src/press/releases.ts';
import type { Editor } from '../../site/tests/demo/desk.ts';

const newsUrl = { nl: '/nl/nieuws/', de: '/de/nachrichten/' } as const;

interface ListedNews {
  title: string;
  slug: string;
  documentId: string;
}

/**
 * What a region's site shows that the desk does not call published, and the other way round, entry by entry. Every title
 * must be unlike all others and end in a full stop.
 */
async function differences(editor: Editor, varFolder: string, region: string): Promise<string[]> {
  const releases = join(varFolder, 'releases');
  const number = currentRelease(releases, region);
  if (number === undefined) return [`${region} has no site`];
  const folder = releaseFolder(releases, region, number);
  const pages = Object.keys(readManifest(folder).pages);
  // The regions of an entry are those of its Dutch version.
  const dutch = await publishedNews(editor, `locale=nl&filters[regions][slug][$eq]=${region}`);
  const german = new Map((await publishedNews(editor, 'locale=de')).map((news) => [news.documentId, news]));
  const wanted = new Map<string, string>(
    dutch.flatMap((news) => {
      const translated = german.get(news.documentId) ?? news;
      return [
        [`${newsUrl.nl}${news.slug}/`, news.title] as const,
        [`${newsUrl.de}${translated.slug}/`, translated.title] as const,
      ];
    }),
  );
  const isNews = (url: string): boolean => Object.values(newsUrl).some((root) => url.startsWith(root) && url !== root);
  const shown = pages.filter(isNews);
  return [
    ...shown.filter((url) => !wanted.has(url)).map((url) => `${url} is public and not published`),
    ...[...wanted].flatMap(([url, title]) => {
      if (!shown.includes(url)) return [`${url} is published and not public`];
      return readFileSync(join(folder, pagePath(url)), 'utf8').includes(title)
        ? []
        : [`${url} does not say “${title}”`];
    }),
  ];
}

async function publishedNews(editor: Editor, which: string): Promise<ListedNews[]> {
  const found: ListedNews[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/content-manager/collection-types/api::news.news?status=published&${which}&pageSize=100&page=${page}`;
    const { results } = await editor.ask<{ results: ListedNews[] }>('GET', path);
    found.push(...results);
    if (results.length < 100) return found;
  }
}

/** Waits until public is what is published; answers the seconds it took. Throws what differs when it does not come. */
export async function untilPublicIsPublished(
  editor: Editor,
  varFolder: string,
  region: string,
  patienceMs = 60_000,
): Promise<number> {
  const began = performance.now();
  for (;;) {
    const different = await differences(editor, varFolder, region).catch((error: unknown) => [String(error)]);
    const waited = performance.now() - began;
    if (different.length === 0) return waited / 1000;
    if (waited > patienceMs) throw new Error(`Public is not what is published:\n${different.join('\n')}`);
    await pause(100);
  }
}
