import type { Log } from '../../site/src/press/log.ts';
import { openPress } from '../../site/src/press/open-press.ts';
import { loadRenderer } from '../../site/src/press/renderer.ts';
import type { Press } from '../../site/src/press/run.ts';
import { loadSettings } from '../../site/src/settings.ts';

/** A log that nobody reads. */
export const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** The press as it is, in this process, on a folder and with the templates of another. */
export async function pressInProcess(
  varFolder: string,
  deskUrl: string,
  renderer: string,
  log: Log = silent,
): Promise<Press> {
  const settings = loadSettings({ PACTWERK_VAR: varFolder, CMS_URL: deskUrl });
  return { ...(await openPress(settings, log)), renderer: await loadRenderer(renderer) };
}

function nothing(): void {}
