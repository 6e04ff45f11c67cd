import { Reading, type Source, type Value } from '#features/reading.ts';

/** A page that editors write themselves: about us, contact. */
export interface FreePage extends Value<'page'> {
  title: string;
  slug: string;
  regions: readonly string[];
  parent: string | null;
  /** Its place among the pages in the menu; without one it is not in the menu. */
  menuPosition: number | null;
  body: unknown;
}

export function toFreePage(source: Source<'page'>): FreePage {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    title: read.text(fields.title, 'title'),
    slug: read.slug(fields.slug),
    regions: read.refs(fields.regions),
    parent: read.ref(fields.parent),
    menuPosition: fields.menuPosition ?? null,
    body: fields.body,
  });
}
