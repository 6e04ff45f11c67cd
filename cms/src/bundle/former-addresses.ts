import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { FormerAddress, State } from './entry';
import { handlePattern, suggestion } from './handles';
import type { Cursor } from './source';
import type { Names } from './values';

/** Reads the addresses that an entry had before: region where its type has regions, locale where it has languages, slug. */
export function readAddresses(
  type: TypeName,
  cursor: Cursor | undefined,
  states: ReadonlyMap<string, State>,
  names: Names,
): FormerAddress[] {
  if (cursor === undefined || cursor.isNull) return [];
  const { attributes, localized } = contentTypes[type];
  if (attributes['slug'] === undefined) return cursor.refuse(`${type} has no address`) ?? [];
  const wanted = [...(attributes['regions'] ? ['region'] : []), ...(localized ? ['locale'] : []), 'slug'];
  return (cursor.list() ?? []).flatMap((item) => {
    const fields = item.map();
    if (fields === undefined) return [];
    for (const [name, one] of fields)
      if (!wanted.includes(name)) one.refuse(`an address of a ${type} has ${wanted.join(', ')}`);
    const missing = wanted.filter((name) => !fields.has(name));
    if (missing.length > 0) return item.refuse(`an address of a ${type} needs ${missing.join(', ')}`) ?? [];
    const region = readRegion(fields.get('region'), names);
    const locale = fields.get('locale')?.string();
    const slug = fields.get('slug')?.string();
    if (locale !== undefined && states.get(locale) !== 'published')
      return fields.get('locale')?.refuse(`"${locale}" is not published: only what is public has addresses`) ?? [];
    if (slug === undefined || region === undefined) return [];
    if (!handlePattern.test(slug)) return fields.get('slug')?.refuse(`"${slug}" cannot stand in an address`) ?? [];
    return [{ region, locale: locale ?? null, slug }];
  });
}

/** The id of the region, null where none is asked, undefined when it is refused. */
function readRegion(cursor: Cursor | undefined, names: Names): string | null | undefined {
  if (cursor === undefined) return null;
  const handle = cursor.string();
  if (handle === undefined) return undefined;
  const id = names.entryId('region', handle);
  return id ?? cursor.refuse(`there is no region/${handle}.yaml${suggestion(handle, names.handles('region'))}`);
}
