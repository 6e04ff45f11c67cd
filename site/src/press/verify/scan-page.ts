/** What the checks must know of a page, gathered in one walk over its tags. */
export interface ScannedPage {
  /** Every address that the page refers to: links, pictures, stylesheets, forms. */
  readonly addresses: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Levels of the headings, in their order. */
  readonly headings: readonly number[];
  /** `lang` of the document. */
  readonly lang: string | undefined;
  /** Every language that an element says its text is in. */
  readonly languages: ReadonlySet<string>;
  /** Languages that an element names without the direction in which its text is read. */
  readonly undirected: ReadonlySet<string>;
  readonly canonical: string | undefined;
  readonly alternates: readonly { readonly locale: string; readonly href: string }[];
  /** What is wrong with its markup, in the words of a problem's message. */
  readonly faults: readonly string[];
}

/** What stands in our tags behind the name: every value in double quotes. */
const wellFormed = /^(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?$/;
const tagName = /^[a-z][a-z0-9-]*/i;
const attribute = /\s([^\s"'<>/=]+)="([^"]*)"/g;
/** Attributes that the checks look at: addresses, identity, language. */
const telling = /\s(href|src|srcset|imagesrcset|poster|action|formaction|data|id|lang)="([^"]*)"/g;
const directed = /\sdir="(?:ltr|rtl)"/;
const headingName = /^h[1-6]$/;
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is text, whatever stands in it. */
const rawElements = new Set(['script', 'style', 'textarea', 'title']);
const mostFaults = 5;

/**
 * Walks over the tags of a page. A page that is written in any other way than ours is at fault, even where browsers would
 * forgive it. A parser for any HTML would cost as much as rendering.
 */
export function scanPage(html: string): ScannedPage {
  const scan = new PageScan();
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = endOfTag(html, at);
    if (end === -1) {
      scan.fault(`has a < that begins no tag: ${JSON.stringify(html.slice(at, at + 40))}`);
      break;
    }
    const raw = scan.tag(html.slice(at + 1, end));
    const next = raw === undefined ? end + 1 : html.indexOf(`</${raw}>`, end);
    at = html.indexOf('<', next === -1 ? html.length : next);
  }
  return scan.result();
}

/** Where the > of a tag or comment stands; one in quotes does not count. */
function endOfTag(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at);
    return end === -1 ? -1 : end + 2;
  }
  let end = html.indexOf('>', at);
  let quote = html.indexOf('"', at);
  while (quote !== -1 && quote < end) {
    const closing = html.indexOf('"', quote + 1);
    if (closing === -1) return -1;
    if (closing > end) end = html.indexOf('>', closing);
    quote = html.indexOf('"', closing + 1);
  }
  return end;
}

class PageScan {
  readonly #addresses: string[] = [];
  readonly #ids = new Set<string>();
  readonly #headings: number[] = [];
  readonly #languages = new Set<string>();
  readonly #undirected = new Set<string>();
  readonly #alternates: { locale: string; href: string }[] = [];
  readonly #faults: string[] = [];
  readonly #opened: string[] = [];
  #lang: string | undefined;
  #canonical: string | undefined;

  fault(text: string): void {
    if (this.#faults.length < mostFaults) this.#faults.push(text);
  }

  /** Reads what stands between < and >; answers the element whose content is text, if this begins one. */
  tag(inside: string): string | undefined {
    if (inside.startsWith('/')) {
      this.#close(inside.slice(1));
      return undefined;
    }
    if (inside.startsWith('!--') || inside.toLowerCase() === '!doctype html') return undefined;
    const name = tagName.exec(inside)?.[0];
    const attributes = inside.slice(name?.length);
    if (name === undefined || (attributes !== '' && !wellFormed.test(attributes))) {
      this.fault(`has a tag that is not written as ours are: ${JSON.stringify(`<${inside.slice(0, 60)}>`)}`);
      return undefined;
    }
    if (name.length === 2 && headingName.test(name)) this.#headings.push(Number(name.charAt(1)));
    if (attributes.includes('=')) this.#read(name, attributes);
    if (!attributes.endsWith('/') && !voidElements.has(name)) this.#opened.push(name);
    return rawElements.has(name) ? name : undefined;
  }

  #close(name: string): void {
    const opened = this.#opened.pop();
    if (opened === name) return;
    this.fault(opened === undefined ? `closes <${name}> that is not open` : `closes <${name}> inside <${opened}>`);
    // What was opened last is tried again, so that one slip gives one fault.
    if (opened !== undefined && this.#opened.at(-1) !== name) this.#opened.push(opened);
    else if (opened !== undefined) this.#opened.pop();
  }

  #read(name: string, attributes: string): void {
    telling.lastIndex = 0;
    for (let found = telling.exec(attributes); found !== null; found = telling.exec(attributes)) {
      const [, key = '', value = ''] = found;
      if (key === 'lang') {
        this.#languages.add(value);
        if (!directed.test(attributes)) this.#undirected.add(value);
        if (name === 'html') this.#lang = value;
      } else if (key === 'id') this.#id(decoded(value));
      else this.#address(key, decoded(value));
    }
    if (name === 'link') this.#link(attributes);
  }

  #address(key: string, text: string): void {
    if (key.endsWith('srcset')) this.#addresses.push(...candidates(text));
    else if (text !== '') this.#addresses.push(text);
  }

  #id(id: string): void {
    if (this.#ids.has(id)) this.fault(`has two elements with the id ${id}`);
    this.#ids.add(id);
  }

  #link(attributes: string): void {
    const values = new Map(
      [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, decoded(value)]),
    );
    const href = values.get('href') ?? '';
    if (values.get('rel') === 'canonical') this.#canonical = href;
    const locale = values.get('hreflang');
    if (values.get('rel') === 'alternate' && locale !== undefined) this.#alternates.push({ locale, href });
  }

  result(): ScannedPage {
    if (this.#opened.length > 0) this.fault(`ends before <${this.#opened.at(-1)}> is closed`);
    return {
      addresses: this.#addresses,
      ids: this.#ids,
      headings: this.#headings,
      lang: this.#lang,
      languages: this.#languages,
      undirected: this.#undirected,
      canonical: this.#canonical,
      alternates: this.#alternates,
      faults: this.#faults,
    };
  }
}

/** Addresses of a `srcset`: `a.webp 320w, b.webp 640w`. */
function candidates(srcset: string): string[] {
  return srcset
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
