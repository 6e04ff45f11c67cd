import { composeEntry, factLocale, type Fields, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { inLedgerTransaction } from '../ledger/lock';
import { differences } from './differences';
import type { Item } from './lines';
import { idsInDifferences, namesOf } from './names';
import { mustBeKept, presentTargets, saveDraft, type Targets } from './save-draft';
import { draftPayload, readVersion, type Versioned, type VersionName } from './versions';

/** What restoring a version would do, as the dialog says it beforehand, and what it did. */
export interface Restoring {
  /** Nothing would change: the draft says this already. */
  isNothing: boolean;
  /** The draft that stands there is kept, since nothing else has what it says. */
  keepsDraft: boolean;
  /** Entries and files that the version names and that are gone, each at its field. */
  missing: { field: string; item: Item }[];
}

export async function previewRestoring(
  strapi: Core.Strapi,
  subject: Versioned,
  name: VersionName,
  userAbility: unknown,
): Promise<Restoring> {
  return (await planOf(strapi, subject, name, userAbility)).restoring;
}

/** Makes a version the draft. In another language than Dutch the texts come back; facts stay those of the Dutch. */
export async function restore(
  strapi: Core.Strapi,
  subject: Versioned,
  name: VersionName,
  { user, userAbility }: { user: { id: number }; userAbility: unknown },
): Promise<Restoring> {
  return inLedgerTransaction(strapi, async () => {
    const { restoring, payload } = await planOf(strapi, subject, name, userAbility);
    if (!restoring.isNothing) await saveDraft(strapi, subject, payload, user.id);
    return restoring;
  });
}

async function planOf(
  strapi: Core.Strapi,
  subject: Versioned,
  name: VersionName,
  userAbility: unknown,
): Promise<{ restoring: Restoring; payload: Fields }> {
  const { type, locale } = subject;
  const version = await readVersion(strapi, subject, name);
  const draft = await draftPayload(strapi, subject);
  const isTranslation = locale !== null && locale !== factLocale;
  const dutch = isTranslation ? await draftPayload(strapi, { ...subject, locale: factLocale }) : undefined;
  const payload = dutch === undefined ? version.payload : composeEntry(type, dutch.payload, version.payload);
  const targets = await presentTargets(strapi, subject, payload);
  const restoring = {
    isNothing: draft !== undefined && differences(type, draft.payload, payload).length === 0,
    keepsDraft: await mustBeKept(strapi, subject),
    // Facts of a translation are those of the Dutch draft, where nothing is restored.
    missing: await missingOf(strapi, type, version.payload, isTranslation, targets, userAbility),
  };
  return { restoring, payload };
}

async function missingOf(
  strapi: Core.Strapi,
  type: TypeName,
  payload: Fields,
  isTranslation: boolean,
  present: Targets,
  userAbility: unknown,
): Promise<Restoring['missing']> {
  const named = differences(type, {}, payload).filter(({ fact }) => !fact || !isTranslation);
  const missing = named.flatMap((difference) => {
    const { place } = difference;
    const ids = [...idsInDifferences([difference])].flatMap(([target, named]) =>
      [...named].map((id) => ({ target, id })),
    );
    return ids
      .filter(({ target, id }) => !present.has(`${target}/${id}`))
      .map(({ target, id }) => ({ field: place.join(' › '), target, id }));
  });
  const wanted = new Map<TypeName | 'media', Set<string>>();
  for (const { target, id } of missing) wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
  const nameOf = await namesOf(strapi, wanted, userAbility);
  return missing.map(({ field, target, id }) => ({ field, item: nameOf(target, id) }));
}
