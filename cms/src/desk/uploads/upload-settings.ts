import type { Core } from '@strapi/types';

/**
 * Turns off what Strapi would make of a picture: sizes, lesser quality and descriptions by others. The press makes the
 * sizes from the one original; the desk turns and cleans it.
 */
export async function settleUploads(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('upload').service('upload');
  const wanted = { sizeOptimization: false, responsiveDimensions: false, autoOrientation: false, aiMetadata: false };
  const present: Record<string, unknown> = (await service.getSettings()) ?? {};
  if (Object.entries(wanted).every(([name, value]) => present[name] === value)) return;
  await service.setSettings({ ...present, ...wanted });
}
