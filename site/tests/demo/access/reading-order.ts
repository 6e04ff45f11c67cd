import type { Page } from 'playwright-core';

const landmarks = ['banner', 'main', 'contentinfo', 'navigation', 'search', 'region', 'complementary'];

/**
 * What somebody hears who goes through a page by landmarks and headings, in that order: “navigation Taal”, “1 De titel”. From
 * the tree that the browser hands to screen readers.
 */
export async function heardOutline(page: Page, deepest = 2): Promise<string[]> {
  return (await heardLines(page)).flatMap((line) => {
    const [, role = '', name = '', level = ''] =
      /^\s*- (\w+)(?: "((?:[^"\\]|\\.)*)")?.*?(?:\[level=(\d)\])?:?/.exec(line) ?? [];
    if (role === 'heading')
      return Number(/\[level=(\d)\]/.exec(line)?.[1] ?? level) <= deepest
        ? [`${/\[level=(\d)\]/.exec(line)?.[1]} ${name}`]
        : [];
    return landmarks.includes(role) ? [name === '' ? role : `${role} ${name}`] : [];
  });
}

/** Everything that is read out of a page, a line per element, in the order in which it is read. */
export async function heardLines(page: Page): Promise<string[]> {
  return (await page.locator('body').ariaSnapshot()).split('\n');
}
