import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { readDraft } from './draft';
import { isData } from './model';
import { mainField } from './views/fields';

/** What editors know an entry by: its title or name in a language, else in Dutch; its id when it has none. */
export async function entryName(
  strapi: Core.Strapi,
  type: TypeName,
  id: string,
  locale: string | null,
): Promise<string> {
  const draft = (await readDraft(strapi, type, id, locale)) ?? (await readDraft(strapi, type, id));
  const name = isData(draft) ? draft[mainField(contentTypes[type].attributes)] : undefined;
  return typeof name === 'string' && name !== '' ? name : id;
}
