import { load, type CheerioAPI } from 'cheerio';
import { pageKind } from './page-kind.ts';

/** Bytes of bodies on the wire, by the encoding that was asked for. A browser over TLS asks for brotli. */
export interface WireBytes {
  readonly br: number;
  readonly gzip: number;
}

/** What one page costs its reader at a first visit, before scrolling. */
export interface PageWeight {
  /** Region and address: `twente/nl/`. */
  readonly page: string;
  readonly kind: string;
  readonly html: WireBytes;
  readonly css: WireBytes;
  readonly script: WireBytes;
  /** Fonts that the page preloads or has letters of. */
  readonly fonts: WireBytes;
  /** Icon and manifest. */
  readonly beside: WireBytes;
  /** All files that are asked for, pictures that are not lazy included. */
  readonly requests: number;
}

/** Gives the body of an address as it comes over the line. Throws for anything but 200. */
export type Ask = (path: string, encoding: keyof WireBytes) => Promise<{ wire: number; text: string }>;

/** What a page and all that it names weigh on the wire, without its pictures. */
export async function weighPage(ask: Ask, region: string, url: string): Promise<PageWeight> {
  const [page, gzipped] = [await ask(url, 'br'), await ask(url, 'gzip')];
  const $ = load(page.text);
  const sheets = addresses($, 'link[rel=stylesheet]', 'href');
  const faces = await Promise.all(sheets.map(async (sheet) => facesOf((await ask(sheet, 'br')).text, sheet)));
  const fonts = new Set([
    ...addresses($, 'link[rel=preload][as=font]', 'href'),
    ...fontsFor(shownText($), faces.flat()),
  ]);
  const scripts = addresses($, 'script[src], link[rel=modulepreload]', 'src', 'href');
  const beside = addresses($, 'link[rel=icon], link[rel=manifest]', 'href');
  const eager = addresses($, 'img:not([loading=lazy]), video[poster]', 'src', 'poster');
  const inline = inlineScript($);
  const linked = await weight(ask, scripts);
  return {
    page: `${region}${url}`,
    kind: pageKind(url),
    html: { br: page.wire, gzip: gzipped.wire },
    css: await weight(ask, sheets),
    script: { br: linked.br + inline, gzip: linked.gzip + inline },
    fonts: await weight(ask, [...fonts]),
    beside: await weight(ask, beside),
    requests: 1 + sheets.length + fonts.size + scripts.length + beside.length + eager.length,
  };
}

/** Over all parts, pictures apart. */
export function firstVisit({ html, css, script, fonts, beside }: PageWeight): WireBytes {
  return [html, css, script, fonts, beside].reduce(sum);
}

export function sum(one: WireBytes, other: WireBytes): WireBytes {
  return { br: one.br + other.br, gzip: one.gzip + other.gzip };
}

async function weight(ask: Ask, paths: readonly string[]): Promise<WireBytes> {
  let total: WireBytes = { br: 0, gzip: 0 };
  for (const path of paths)
    total = sum(total, { br: (await ask(path, 'br')).wire, gzip: (await ask(path, 'gzip')).wire });
  return total;
}

/** The addresses that elements name, none twice. Throws for one on another site. */
function addresses($: CheerioAPI, selector: string, ...attributes: string[]): string[] {
  const found = $(selector)
    .toArray()
    .flatMap((element) => attributes.flatMap((attribute) => $(element).attr(attribute) ?? []));
  for (const address of found)
    if (!/^\/(?!\/)/.test(address)) throw new Error(`A page of ours loads ${address}, which is not on its site.`);
  return [...new Set(found)];
}

/** Bytes of code that stands in the page, as it is written; data blocks are none. */
function inlineScript($: CheerioAPI): number {
  const code = $('script:not([src])').filter((_, script) => $(script).attr('type') !== 'application/ld+json');
  return code.toArray().reduce((bytes, script) => bytes + Buffer.byteLength($(script).text()), 0);
}

function shownText($: CheerioAPI): string {
  const body = $('body').clone();
  body.find('script, style').remove();
  return body.text();
}

interface Face {
  readonly url: string;
  /** First and last code point of each range; none stands for all signs. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** The typefaces of a style sheet that are files; of some, `local()`, nothing is loaded. */
function facesOf(css: string, sheet: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const [, url] = /url\(["']?([^"')]+)/.exec(face) ?? [];
    const [, ranges = ''] = /unicode-range:([^;]+)/i.exec(face) ?? [];
    if (url === undefined) return [];
    return [{ url: new URL(url, `http://site${sheet}`).pathname, ranges: ranges.split(',').flatMap(toRange) }];
  });
}

/** `U+131`, `U+0-FF` or `U+4??`. https://drafts.csswg.org/css-fonts/#unicode-range-desc */
function toRange(text: string): [number, number][] {
  const [, first, last] = /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(text) ?? [];
  if (first === undefined) return [];
  const bound = (digits: string, wild: string): number => Number.parseInt(digits.replaceAll('?', wild), 16);
  return [[bound(first, '0'), bound(last ?? first, 'f')]];
}

/** The files of the typefaces in which a text has signs. */
function fontsFor(text: string, faces: readonly Face[]): string[] {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).filter((sign) => sign > 0x20);
  const has = ({ ranges }: Face): boolean =>
    ranges.length === 0 || signs.some((sign) => ranges.some(([first, last]) => sign >= first && sign <= last));
  return faces.filter(has).map(({ url }) => url);
}
