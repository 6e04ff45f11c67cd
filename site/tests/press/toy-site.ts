import type { EntryChange, EntryName, PressPage, RegionSite } from '../../src/press/site-source.ts';

/** One row of a ledger that is as small as the press can tell: an entry with a title, an address and links. */
export interface Row {
  id: string;
  region: string;
  /** null: withdrawn */
  entry: { slug: string; title: string; linksTo: readonly string[]; file?: string } | null;
}

export interface ToyPage extends PressPage {
  title: string;
  links: { url: string; title: string }[];
}

export function toySite(region: string, rows: readonly Row[]): RegionSite {
  const listed = (url: string) => ({ ...shared, url, canonical: `http://${region}.localhost:4321${url}` });
  const present = new Map<string, NonNullable<Row['entry']>>();
  const former = new Map<string, string>();
  for (const { id, entry } of rows) {
    const before = present.get(id);
    if (before) former.set(address(before.slug), id);
    if (entry === null) present.delete(id);
    else present.set(id, entry);
  }
  const owners = new Map([...present].map(([id, { slug }]) => [address(slug), id]));
  const link = (id: string): ToyPage['links'] => {
    const target = present.get(id);
    return target ? [{ url: address(target.slug), title: target.title }] : [];
  };
  const pages: ToyPage[] = [...present].map(([, { slug, title, linksTo, file }]) => ({
    kind: 'entry',
    ...listed(address(slug)),
    title,
    links: [...linksTo.flatMap(link), ...(file ? [{ url: fileUrl(file), title: 'file' }] : [])],
  }));
  const home: ToyPage = {
    kind: 'home',
    ...listed('/nl/'),
    title: 'Home',
    links: [...present.keys()].flatMap(link),
  };
  const missing: ToyPage = {
    kind: 'missing',
    ...listed('/404.html'),
    indexable: false,
    title: 'Not found',
    links: [{ url: '/nl/', title: 'Home' }],
  };
  const unowned = [...former].filter(([url]) => !owners.has(url));
  const hashes = new Set([...present.values()].flatMap(({ file }) => (file ? [file] : [])));
  return {
    pages: [home, missing, ...pages],
    redirects: unowned.flatMap(([from, id]) => link(id).map(({ url }) => ({ from, to: url }))),
    gone: unowned.filter(([, id]) => !present.has(id)).map(([url]) => url),
    feeds: [],
    manifests: [],
    files: [...hashes].map((sha) => ({ url: fileUrl(sha), sha256: sha })),
    heldBack: [],
    shown: {
      ownerOf: (url) => (owners.has(url) ? toyName(owners.get(url) ?? '') : null),
      pagesShowing: ({ id }) => {
        const entry = present.get(id);
        if (entry === undefined) return [];
        const naming = [...present.values()].filter(({ linksTo }) => linksTo.includes(id));
        const urls = [address(entry.slug), '/nl/', ...naming.map(({ slug }) => address(slug))];
        return urls.map((url, place) => ({ url, locale: 'nl', lang: 'nl', own: place === 0 }));
      },
    },
    securityContact: `redactie@${region}.example`,
    searchable: () => [{ locale: 'nl', vocabulary: [], pages: pages.map(({ url }) => ({ url, facts: noFacts })) }],
    former: unowned.map(([url, id]) => ({ ...toyName(id), locale: 'nl', url })),
  };
}

const noFacts = { type: null, pacts: [], themes: [], year: null, ended: false };

function toyName(id: string): EntryName {
  return { type: 'toy', id };
}

const shared = { indexable: true, locale: 'nl', alternates: [], fallback: null };

export function withdrawnFiles(rows: readonly Row[]): Set<string> {
  const present = new Map<string, string | undefined>();
  for (const { id, entry } of rows) present.set(id, entry?.file);
  const withdrawn = new Set(
    rows.flatMap(({ id, entry }) => (entry?.file && present.get(id) === undefined ? [entry.file] : [])),
  );
  for (const file of present.values()) if (file) withdrawn.delete(file);
  return withdrawn;
}

function address(slug: string): string {
  return `/nl/${slug}/`;
}

function fileUrl(hash: string): string {
  return `/files/${hash.slice(0, 16)}/file.txt`;
}

export function toyHtml({ title, links, canonical }: ToyPage, version: string): string {
  const list = links.map(({ url, title: text }) => `<li><a href="${url}">${text}</a></li>`).join('');
  return `<!DOCTYPE html><html lang="nl" dir="ltr"><head><title>${title}</title><link rel="canonical" href="${canonical}"><link rel="stylesheet" href="/_astro/style.${version}.css"></head><body><h1>${title}</h1><ul>${list}</ul></body></html>`;
}

/** The entries with rows after a position, in commit order; of each the newest row. */
export function changedSince(rows: readonly Row[], position: number): EntryChange[] {
  const newest = new Map(rows.map(({ id }, index) => [id, index]));
  return rows.flatMap(({ id, entry }, index) => {
    if (index < position || newest.get(id) !== index) return [];
    return [{ ...toyName(id), locale: 'nl', seq: index + 1, event: entry === null ? 'withdrawn' : 'published' }];
  });
}
