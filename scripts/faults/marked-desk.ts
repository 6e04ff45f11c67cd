import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import sharp from 'sharp';
import { sha256 } from '../../site/src/press/model-hash.ts';
import type { Editor } from '../../site/tests/demo/desk.ts';
import { regionSlug } from './first-content.ts';
import { markedFields, requiredFields, typesWithDrafts, type Filling } from './marked-entry.ts';

/** One entry of every type with drafts, in which a word of its own stands in every field. */
export interface MarkedEntry {
  type: TypeName;
  id: string;
  /** A picture that no other entry has, and what its bytes are. */
  image: number;
  imageHash: string;
}

/** Entries that are published by themselves come before those that are published with them. */
const parentsFirst: readonly TypeName[] = ['organisation', 'pact', 'theme', 'action', 'volgspot'];

/** Makes a draft of every type with drafts, with nothing but what a draft needs. */
export async function makeEntries(editor: Editor): Promise<MarkedEntry[]> {
  const made: MarkedEntry[] = [];
  const ordered = [...parentsFirst, ...typesWithDrafts.filter((type) => !parentsFirst.includes(type))];
  for (const [place, type] of ordered.entries()) {
    const background = { r: 10 * place, g: 100, b: 255 - place };
    const create = { width: 40, height: 30, channels: 3, background } as const;
    const bytes = new Uint8Array(await sharp({ create }).png().toBuffer());
    const image = await editor.upload(`${type}.png`, bytes);
    const id = await editor.create(type, requiredFields(type, `begin-${type}`));
    made.push({ type, id, image, imageHash: sha256(bytes) });
  }
  return made;
}

/** What relations of marked entries point at: each other, and a region. */
export async function targetsAmong(editor: Editor, entries: readonly MarkedEntry[]): Promise<Map<string, string>> {
  return new Map([
    ...entries.map(({ type, id }): [string, string] => [type, id]),
    ['region', await editor.region(regionSlug)],
  ]);
}

/** Fills every field of an entry and saves it, in Dutch or as its translation. */
export async function mark(
  editor: Editor,
  { type, id, image }: Pick<MarkedEntry, 'type' | 'id' | 'image'>,
  filling: Omit<Filling, 'image'>,
  locale = 'nl',
): Promise<void> {
  await editor.save(type, id, markedFields(type, { ...filling, image }), locale);
}

export function isLocalized(type: TypeName): boolean {
  return contentTypes[type].localized;
}
