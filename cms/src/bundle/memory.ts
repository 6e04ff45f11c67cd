import type { Core } from '@strapi/types';
import { z } from 'zod';

/**
 * What the desk remembers of imports: by `type/id` the handle of an entry and the hash of what was imported last; by
 * the id of a media file its name, the hash of its file in the bundle, that of the bytes which the desk keeps of it, and
 * what was said of it.
 */
const memorySchema = z.object({
  entries: z.record(z.string(), z.object({ handle: z.string(), hash: z.string() })),
  media: z.record(z.string(), z.object({ name: z.string(), given: z.string(), kept: z.string(), text: z.string() })),
});

export type Memory = z.infer<typeof memorySchema>;

// One value: read whole by every import and export, and written in the transaction of an import.
const place = { type: 'core', name: 'bundle', key: 'imported' };

export async function readMemory(strapi: Core.Strapi): Promise<Memory> {
  const value: unknown = await strapi.store(place).get({});
  return value === null || value === undefined ? { entries: {}, media: {} } : memorySchema.parse(value);
}

export async function writeMemory(strapi: Core.Strapi, memory: Memory): Promise<void> {
  await strapi.store(place).set({ value: memory });
}
