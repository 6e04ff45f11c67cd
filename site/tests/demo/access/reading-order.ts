import type { Page } from 'playwright-core';

const landmarks = ['banner', 'main', 'contentinfo', 'navigation', 'search', 'complementary'];

/** A thing that is read out: its role, its name and the level of a heading. */
interface Heard {
  role: string;
  name: string;
  level: number | null;
}

/** Everything that is read out of a page, in that order: the tree that the browser hands to screen readers. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines.flatMap((line) => {
    const [, role, quoted, plain] = /^\s*- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?(?:[^:]*: (.*))?/.exec(line) ?? [];
    if (role === undefined) return [];
    const level = /\[level=(\d)\]/.exec(line)?.[1];
    const name = (quoted ?? plain ?? '').replaceAll("''", "'");
    return [{ role, name, level: level === undefined ? null : Number(level) }];
  });
}

/** The landmarks and the headings down to a level, in the order in which they are read: “navigation Taal”, “1 De titel”. */
export async function heardOutline(page: Page, deepest = 2): Promise<string[]> {
  return (await heardOn(page)).flatMap(({ role, name, level }) => {
    if (level !== null) return level <= deepest ? [`${level} ${name}`] : [];
    return landmarks.includes(role) ? [`${role} ${name}`.trim()] : [];
  });
}
