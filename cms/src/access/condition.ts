import { contentTypes } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { typeOf } from '../desk/model';
import { allBelongings } from './where-entries-belong';
import { fileIds } from './file-remits';
import { editorOf, type UserWithRoles } from './remit';
import { sharedTypes } from './roles';

/** The name under which permissions carry the condition. */
export const withinRemit = 'api::within-remit';

interface Asked extends UserWithRoles {
  permission: { action: string; subject: string | null };
}

/** What an entry must be for a permission to hold: words of a query that Strapi also matches in memory. */
type Query = Record<string, unknown>;

/** Makes permissions hold within the remit of their user alone. Before Strapi's bootstrap cleans the permissions of roles. */
export async function registerCondition(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.register({
    name: 'within-remit',
    displayName: 'Binnen het werkgebied',
    category: 'Pactwerk',
    handler: (asked: Asked) => restriction(strapi, asked),
  });
}

async function restriction(
  strapi: Core.Strapi,
  { permission: { action, subject }, ...user }: Asked,
): Promise<Query | true> {
  const editor = await editorOf(strapi, user);
  if (editor === undefined) return true;
  const { regions, languages } = editor;
  if (subject === null) return regions === 'all' ? true : fileRestriction(await fileIds(strapi, regions), action);
  const type = typeOf(subject);
  if (type === undefined) return true;
  const act = action.split('.').pop();
  const { localized, drafts } = contentTypes[type];
  const spoken = act === 'read' || !localized || languages === 'all' ? {} : { locale: { $in: [...languages] } };
  const isOpen = regions === 'all' || act === 'create' || (act === 'read' && sharedTypes.has(type) && !drafts);
  if (isOpen) return Object.keys(spoken).length === 0 ? true : spoken;
  const ids = (await allBelongings(strapi)).within(type, regions, act === 'read');
  const own = { documentId: { $in: [...ids] } };
  // Strapi asks about a language that is yet to be made with its name alone; the guard asks for the rest.
  return act === 'publish' ? { ...spoken, $or: [own, { documentId: { $exists: false } }] } : { ...spoken, ...own };
}

/** Files of the own regions may be changed; those that are everybody's may be used. */
function fileRestriction({ own, foreign }: { own: number[]; foreign: number[] }, action: string): Query {
  return { id: action === 'plugin::upload.read' ? { $nin: foreign } : { $in: own } };
}
