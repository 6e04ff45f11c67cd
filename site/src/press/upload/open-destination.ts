import { resolve } from 'node:path';
import type { Settings } from '#settings.ts';
import type { Destination } from './destination.ts';
import { folderDestination } from './folder-destination.ts';
import { s3Destination } from './s3-destination.ts';

const placeholder = '{region}';

/**
 * Where `--to` leads for a region: a folder, or `s3://bucket/prefix`. `{region}` in it stands for the region, and must be
 * there when several regions are uploaded. Throws when settings are missing.
 */
export function openDestination(to: string, region: string, settings: Settings): Destination {
  const place = to.replaceAll(placeholder, region);
  if (!place.startsWith('s3://')) return folderDestination(resolve(place));
  const [bucket = '', ...prefix] = place.slice('s3://'.length).split('/');
  const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION, S3_ENDPOINT, S3_SESSION_TOKEN } = settings;
  if (bucket === '') throw new Error(`${to} names no bucket: s3://bucket/prefix`);
  if (S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined)
    throw new Error(
      'Uploading to s3:// needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY in the environment or in .env.',
    );
  const connection = {
    endpoint: S3_ENDPOINT ?? `https://s3.${S3_REGION}.amazonaws.com`,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    sessionToken: S3_SESSION_TOKEN,
  };
  return s3Destination(connection, bucket, prefix.join('/'));
}

/** Throws when several regions would land in one place. */
export function mustTellApart(to: string, regions: readonly string[]): void {
  if (regions.length < 2 || to.includes(placeholder)) return;
  throw new Error(
    `${regions.length} regions cannot share one place. Write ${placeholder} in --to, or name one with --region.`,
  );
}

/** Whether a place is storage that serves files and reads no instructions of ours. */
export function isPlainStorage(to: string): boolean {
  return to.startsWith('s3://');
}
