import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/types';
import { mediaFile } from './media';
import { scopes } from './tokens';

/** `GET /api/media/<sha256>`: the bytes that a media row names, for whoever may read the rows. They never change. */
export function registerMediaRoute(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'content-api',
    routes: [
      {
        method: 'GET',
        path: '/media/:sha256',
        handler: async (context) => {
          const sha256 = String(context.params.sha256);
          const size = /^[0-9a-f]{64}$/.test(sha256) ? await sizeOf(mediaFile(sha256)) : undefined;
          if (size === undefined) {
            context.status = 404;
            return;
          }
          context.set('Cache-Control', 'private, max-age=31536000, immutable');
          context.type = 'application/octet-stream';
          context.length = size;
          context.body = createReadStream(mediaFile(sha256));
        },
        info: { type: 'content-api' },
        config: { auth: { scope: [scopes.read] } },
      },
    ],
  });
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
