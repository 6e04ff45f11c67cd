import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redirectTexts, type SiteFile } from '../host-files.ts';
import { movedPages } from './moved-pages.ts';
import { scanPage } from '../verify/scan-page.ts';

const hostile = fc.constantFrom(
  ...[
    ' ',
    '"',
    "'",
    '`',
    '{',
    '}',
    '{$HOME}',
    '$uri',
    ';',
    '\\',
    '\\"',
    '#',
    '?',
    '*',
    '~',
    '%0a',
    '\n',
    '\u2028',
    'é',
    '😀',
  ],
  ...['<', '>', '&', '"><script>', '/', '//', '\ud800', ':', '301', 'nl'],
);
const path = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => `/nl/${parts.join('')}/`);
const sites = fc.record({
  redirects: fc.dictionary(path, fc.oneof(path, fc.webUrl()), { maxKeys: 6, noNullPrototype: true }),
  gone: fc.array(path, { maxLength: 4 }),
});

function siteFile({ redirects, gone }: Pick<SiteFile, 'redirects' | 'gone'>): SiteFile {
  return { region: 'linde', name: 'Linde', domain: null, locales: ['nl'], redirects, gone };
}

const linesOf = (file: SiteFile, path: string): string[] => (redirectTexts(file).get(path) ?? '').split('\n');
const empty = siteFile({ redirects: {}, gone: [] });

/** The lines that addresses brought; fails when any other line is not what it is without them. */
function ownLines(file: SiteFile, path: string, own: RegExp): string[] {
  const lines = linesOf(file, path);
  expect(lines.filter((line) => !own.test(line))).toEqual(linesOf(empty, path).filter((line) => !own.test(line)));
  const before = new Set(linesOf(empty, path));
  return lines.filter((line) => own.test(line) && !before.has(line));
}

/** Paths that a file must answer for, as far as a browser can ask for them on one line. */
function paths(file: SiteFile): Set<string> {
  return new Set([...Object.keys(file.redirects), ...file.gone].flatMap((path) => [path, path.replace(/\/$/, '')]));
}

const target = '[A-Za-z0-9_.~/:?#@&=+%-]+';

test('no address breaks out of its line for nginx', () => {
  const line = new RegExp(
    String.raw`^location = "((?:[^"\\]|\\["\\])*)" \{ return (?:404|410|301 "${target}\$is_args\$args"); \}$`,
  );
  fc.assert(
    fc.property(sites, (site) => {
      const file = siteFile(site);
      const asked = ownLines(file, 'hosts/nginx.conf', line).map((one) =>
        line.exec(one)?.[1]?.replace(/\\(["\\])/g, '$1'),
      );
      expect(new Set(asked).size, 'nginx refuses a location that stands twice').toBe(asked.length);
      for (const path of asked) expect(paths(file)).toContain(path);
    }),
  );
});

test('no address breaks out of its line for Caddy, or matches another', () => {
  const line = new RegExp(String.raw`^\t(?:(/[\w.~/-]+)|${'`'}~(\^[^${'`'}{}"\n]*\$)${'`'}) (?:withdrawn|${target})$`);
  fc.assert(
    fc.property(sites, (site) => {
      const file = siteFile(site);
      for (const one of ownLines(file, 'hosts/Caddyfile', line)) {
        const [, plain, pattern] = line.exec(one) ?? [];
        const matched = [...paths(file)].filter((path) =>
          pattern === undefined ? path === plain : new RegExp(pattern, 'u').test(path),
        );
        expect(matched).toHaveLength(1);
      }
    }),
  );
});

test('no address breaks out of its line of _redirects', () => {
  const line = new RegExp(`^/[A-Za-z0-9_.~/%-]* ${target} 301$|^$`);
  fc.assert(
    fc.property(sites, (site) => {
      for (const one of linesOf(siteFile(site), '_redirects')) expect(one).toMatch(line);
    }),
  );
});

test('the page at a former address is whole, whatever the address', () => {
  fc.assert(
    fc.property(sites, (site) => {
      for (const html of movedPages(siteFile(site), 'http://linde.example', []).values()) {
        const { faults, headings, lang, addresses } = scanPage(html);
        expect(faults).toEqual([]);
        expect(headings).toEqual([1]);
        expect(lang).toBe('nl');
        expect(addresses).toHaveLength(2);
      }
    }),
  );
});

test('an address is answered with and without its slash', () => {
  const file = siteFile({ redirects: { '/nl/één twee/': '/nl/$drie/' }, gone: ['/nl/weg/'] });
  const nginx = linesOf(file, 'hosts/nginx.conf');
  expect(nginx).toContain('location = "/nl/één twee/" { return 301 "/nl/%24drie/$is_args$args"; }');
  expect(nginx).toContain('location = "/nl/één twee" { return 301 "/nl/%24drie/$is_args$args"; }');
  expect(nginx).toContain('location = "/nl/weg" { return 410; }');
  const caddy = linesOf(file, 'hosts/Caddyfile');
  expect(caddy).toContain('\t`~^/nl/één\\x20twee/$` /nl/%24drie/');
  expect(caddy).toContain('\t/nl/weg/ withdrawn');
});

test('no page leads on where a page stands, where a folder would have to replace a file, or from what was withdrawn', () => {
  const redirects = { '/nl/a/': '/nl/b/', '/nl/B/': '/nl/c/', '/404.html/x/': '/nl/c/', '/nl/x*/': '/nl/c/' };
  const pages = movedPages(siteFile({ redirects, gone: ['/nl/weg/'] }), '', ['nl/b/index.html', '404.html']);
  expect([...pages.keys()]).toEqual(['nl/a/index.html']);
});

test('the page at a former address speaks the language of the page that it leads to', () => {
  const redirects = { '/nl/a/': 'https://oost.example/de/b/' };
  const [html] = movedPages(siteFile({ redirects, gone: [] }), 'https://linde.example', []).values();
  expect(html).toContain('<html lang="de" dir="ltr">');
  expect(html).toContain('<link rel="canonical" href="https://oost.example/de/b/">');
  expect(html).toContain('content="0; url=https://oost.example/de/b/"');
  expect(html).toContain('Diese Seite ist umgezogen');
});
