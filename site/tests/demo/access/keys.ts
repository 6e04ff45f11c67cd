import type { Page } from 'playwright-core';

/** What has the focus, as a reader sees it. */
export interface Focused {
  /** Its place among all elements of the page. */
  place: number;
  name: string;
  /** Why it can not be seen, or not be told apart; empty when it can. */
  faults: string[];
}

const mostStops = 400;

/** Goes through a page with the Tab key, from its beginning to its end. */
export async function tabThrough(page: Page): Promise<Focused[]> {
  const stops: Focused[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`${page.url()} holds the focus: after ${mostStops} times Tab its end is not reached.`);
}

/** How many stops there should be: links, controls and what opens, as far as they are shown. */
export async function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, video[controls]'),
    ];
    return all.filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
      .length;
  });
}

/** Presses Tab until an element with this name has the focus. Throws when there is none further on. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null) break;
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return;
  }
  throw new Error(`On ${page.url()} nothing named ${String(name)} gets the focus.`);
}

/** Runs in the page; null where the focus has left it. */
function focused(): Focused | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const faults: string[] = [];
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const inView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (width < 1 || height < 1) faults.push('has no size');
  else if (!inView) faults.push('is outside the screen');
  else {
    // A link over several lines has its middle beside its words.
    const spots = [...element.getClientRects()].map(
      (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const,
    );
    const isSeen = ([x, y]: readonly [number, number]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (element.contains(there) || there.contains(element));
    };
    if (![middle, ...spots].some(isSeen)) faults.push('is covered by something else');
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const isMarked =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
  // Inside the controls of a film the browser marks what has the focus.
  const isInside = element instanceof HTMLVideoElement && !element.matches(':focus-visible');
  if (!isMarked && !isInside) faults.push('shows no focus');
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    name: (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    faults,
  };
}
