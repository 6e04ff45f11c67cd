import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium for the browser tests: CHROMIUM_PATH, the machine's own, or the one that comes with the dependencies. */
export async function browserPath(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'] ?? usual.find((path) => existsSync(path));
  if (chosen !== undefined) return chosen;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** With which a browser runs on a machine without a screen, and asks nobody outside for anything. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
] as const;
