import { contentTypes, factLocale, isFields, type Fields, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { toInput } from '../bundle/input';
import { mapRelations } from '../bundle/order';
import type { Payload as JsonPayload } from '../bundle/payload';
import { uidOf } from '../desk/model';
import { mediaUid } from '../ledger/subjects';
import { differences } from './differences';
import { keepDraft } from './kept-drafts';
import { idsInDifferences } from './names';
import { draftPayload, isSame, ledgerRows, type Versioned } from './versions';

/** What of the entries and files that a payload names is there: `<type>/<id>`, or `media/<id>`, to the number of its row. */
export type Targets = ReadonlyMap<string, number>;

/** The entries and files that a payload names and to which a draft in the language can point. */
export async function presentTargets(
  strapi: Core.Strapi,
  { type, locale }: Pick<Versioned, 'type' | 'locale'>,
  payload: Fields,
): Promise<Targets> {
  const present = new Map<string, number>();
  for (const [target, ids] of idsInDifferences(differences(type, {}, payload))) {
    const model = target === 'media' ? undefined : contentTypes[target];
    const where = {
      documentId: { $in: [...ids] },
      ...(model?.drafts === true ? { publishedAt: null } : {}),
      // Strapi ties a language to the same language of the target, and what has no languages to the Dutch.
      ...(model?.localized === true ? { locale: locale ?? factLocale } : {}),
    };
    const rows: { id: number; documentId: string }[] = await strapi.db
      .query(target === 'media' ? mediaUid : uidOf(target))
      .findMany({ where, select: ['id', 'documentId'] });
    for (const { id, documentId } of rows) present.set(`${target}/${documentId}`, id);
  }
  return present;
}

/** Whether a draft stands there that nothing else has: it must be kept before another takes its place. */
export async function mustBeKept(strapi: Core.Strapi, subject: Versioned): Promise<boolean> {
  const draft = await draftPayload(strapi, subject);
  const [newest] = await ledgerRows(strapi, subject, {}, { limit: 1 });
  return draft !== undefined && !isSame(draft.payload, newest);
}

/**
 * Makes a payload the draft, by a save like any other: guards, keys and facts are seen to. The draft that stood there is kept
 * unless it is public as it is. In the ledger's transaction that is under way.
 */
export async function saveDraft(strapi: Core.Strapi, subject: Versioned, payload: Fields, user: number): Promise<void> {
  const { type, id: documentId, locale } = subject;
  const draft = await draftPayload(strapi, subject);
  if (draft !== undefined && (await mustBeKept(strapi, subject)))
    await keepDraft(strapi, subject, draft.payload, 'replaced');
  const input = inputOf(type, payload, await presentTargets(strapi, subject, payload));
  const save = () =>
    strapi.documents(uidOf(type)).update({
      documentId,
      ...(locale === null ? {} : { locale }),
      // Made anew for every call: the desk's middlewares fill in what they are given.
      data: { ...structuredClone(input), updatedBy: user } as object,
    });
  await save();
  // A new language begins with the facts of the Dutch, words inside them included.
  if (draft === undefined) await save();
}

function inputOf(type: TypeName, payload: Fields, targets: Targets): JsonPayload {
  // Payloads come out of JSON.
  const given = isFields(payload) ? (payload as JsonPayload) : {};
  const { attributes } = contentTypes[type];
  const possible = mapRelations(attributes, given, (target, ids) => ids.filter((id) => targets.has(`${target}/${id}`)));
  const numbers = [...targets].flatMap(([key, number]) =>
    key.startsWith('media/') ? ([[key.slice('media/'.length), number]] as const) : [],
  );
  return toInput(type, possible, new Map(numbers));
}
