import type { AxeResults } from 'axe-core';

/** What stands on a page and is wrong, or may be: told by a look inside it. */
export interface Look {
  lang: string;
  headings: number;
  scripts: number;
  styles: number;
  /** Pixels; more than the screen has means that a reader must scroll aside. */
  width: number;
  wide: string[];
  broken: string[];
  faults: string[];
}

/** Runs in the page, beside axe. `tags` are the sets of its rules. */
export async function look(tags: string[]): Promise<Look> {
  const { axe: engine } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const { violations } = await engine.run({ runOnly: tags, resultTypes: ['violations'] });
  const root = document.documentElement;
  const all = [...document.querySelectorAll('body *')];
  const isWide = (element: Element): boolean => {
    const { left, right } = element.getBoundingClientRect();
    return right > root.clientWidth + 1 || (root.dir === 'rtl' && left < -1 && !element.matches('.skip, .unseen'));
  };
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  const isScript = (script: HTMLScriptElement): boolean => script.type !== 'application/ld+json';
  const hasHandler = (element: Element): boolean => element.getAttributeNames().some((one) => one.startsWith('on'));
  const isBroken = (image: HTMLImageElement): boolean => image.complete && image.naturalWidth === 0;
  const isMoved = (element: Element): boolean => {
    const { order, flexDirection } = getComputedStyle(element);
    // What has no box has no order.
    return !['', '0'].includes(order) || flexDirection.endsWith('-reverse');
  };
  const lacksHeaders = (table: Element): boolean =>
    table.querySelector('th[scope=col]') === null || table.querySelector('th[scope=row]') === null;
  const told = (fault: string, elements: readonly Element[]): string[] =>
    elements.slice(0, 3).map((element) => `${fault}: ${name(element)}`);
  return {
    lang: root.lang,
    headings: document.querySelectorAll('h1').length,
    scripts: [...document.scripts].filter(isScript).length + all.filter(hasHandler).length,
    styles: document.querySelectorAll('[style], style').length,
    width: root.scrollWidth,
    wide: all.filter(isWide).slice(0, 5).map(name),
    broken: [...document.images].filter(isBroken).map((image) => image.currentSrc),
    faults: [
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      ),
      ...told('names a language without its direction', [...document.querySelectorAll('[lang]:not([dir])')]),
      ...told('is shown in another order than it is read in', all.filter(isMoved)),
      ...told(
        'is a table without headers of rows and columns',
        [...document.querySelectorAll('table')].filter(lacksHeaders),
      ),
      ...told('comes before its turn', [
        ...document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])'),
      ]),
    ],
  };
}

/**
 * Runs in the page: spaces its text as WCAG 1.4.12 lets a reader do it, and tells what is cut off by that. By the stylesheet of
 * the document, which no policy of the page forbids.
 */
export function spaced(): { width: number; wide: string[]; cut: string[] } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [sheet];
  const isCut = (element: Element): boolean => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (clipPath !== 'none' || element.clientWidth <= 1) return false;
    return (
      (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) ||
      (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
    );
  };
  const all = [...document.querySelectorAll('body *')];
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}">`;
  const isWide = (element: Element): boolean =>
    element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
  const cut = all.filter(isCut).slice(0, 3).map(name);
  const wide = all.filter(isWide).slice(0, 3).map(name);
  const { scrollWidth: width } = document.documentElement;
  document.adoptedStyleSheets = [];
  return { width, wide, cut };
}
