import { join } from 'node:path';
import { buildDay, regionOrigins } from '#build-inputs.ts';
import { ledgerReader } from '#content/load.ts';
import { loadMediaBytes } from '#content/media-bytes.ts';
import { previewLoader } from '#content/preview.ts';
import type { Settings } from '#settings.ts';
import { pressLog } from '../log.ts';
import { mediaStore } from '../media.ts';
import { rendererFolder } from '../open-press.ts';
import { loadRenderer } from '../renderer.ts';
import type { PreviewServerOptions } from './preview-server.ts';

/** Previews of the desk of these settings, in a folder of their own: nothing of a draft comes near the releases. */
export async function openPreview(settings: Settings): Promise<PreviewServerOptions> {
  const { CMS_URL: url, READ_TOKEN, PREVIEW_TOKEN, PREVIEW_SECRET: secret } = settings;
  if (secret === undefined || PREVIEW_TOKEN === undefined)
    throw new Error(
      'PREVIEW_SECRET and PREVIEW_TOKEN are missing. The desk writes them to var/secrets.env when it starts; on another machine set them in the environment.',
    );
  const folder = join(settings.varFolder, 'previews');
  return {
    port: settings.PREVIEW_PORT,
    secret,
    desks: deskOrigins(settings),
    reader: ledgerReader({ cms: { url, token: READ_TOKEN }, varFolder: folder }),
    loadPreview: previewLoader({ url, token: PREVIEW_TOKEN, patience: 10_000 }),
    renderer: await loadRenderer(rendererFolder),
    media: mediaStore(folder, (sha256) => loadMediaBytes({ url, token: READ_TOKEN }, sha256)),
    log: pressLog(settings.varFolder, settings.PRESS_LOG_LEVEL, 'preview'),
    today: () => buildDay(new Date()),
    originsOf: (regions) => regionOrigins(regions, settings.SITES_PORT),
  };
}

/** Where editors have the desk; on one machine under both of its names. */
function deskOrigins({ CMS_PUBLIC_URL, CMS_URL }: Settings): string[] {
  if (CMS_PUBLIC_URL !== undefined) return [new URL(CMS_PUBLIC_URL).origin];
  const { port } = new URL(CMS_URL);
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
