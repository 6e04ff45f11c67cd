import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { editorOf, type UserWithRoles } from '../access/remit';
import { toInput } from '../bundle/input';
import { readDraft } from '../desk/draft';
import { uidOf, type Data } from '../desk/model';
import { ids } from '../desk/rule-context';
import { inLedgerTransaction } from '../ledger/lock';
import { today } from '../schedule/local-time';
import { volgspotsAbout } from './earlier-volgspots';
import { nextVolgspot, type KnownTheme } from './next-volgspot';

/** What `POST /desk/next-volgspot/:uid/:documentId` answers. */
export interface NextVolgspot {
  documentId: string;
  ordinal: number | null;
  /** Whether it stood there already: a Volgspot that was never public is not followed by another. */
  isThere: boolean;
}

interface Asked {
  userAbility: unknown;
  user: UserWithRoles;
}

/** What a Volgspot is begun from: one that there is, or a pact. */
export type Origin = 'volgspot' | 'pact';

/** Under the lock of the ledger: of two editors who ask at once, the second one gets what the first one made. */
export async function makeNextVolgspot(
  strapi: Core.Strapi,
  from: Origin,
  id: string,
  { userAbility, user }: Asked,
): Promise<NextVolgspot> {
  return inLedgerTransaction(strapi, async () => {
    const pacts = from === 'pact' ? [id] : ids((await readDraft(strapi, 'volgspot', id))?.['subjects']);
    const earlier = await volgspotsAbout(strapi, pacts, userAbility);
    const last = earlier.at(-1);
    if (last?.isPublished === false) return { documentId: last.id, ordinal: last.ordinal, isThere: true };
    const regions = await regionsOf(strapi, pacts);
    const themes = await themesOf(strapi, pacts);
    const begun = nextVolgspot({ pacts, regions, themes, earlier, day: today() });
    const editor = await editorOf(strapi, user);
    const own = editor === undefined || editor.regions === 'all' ? undefined : editor.regions;
    const within = [begun['regions'] ?? []].flat().filter((region) => own?.includes(String(region)) ?? true);
    const { uid } = contentTypes.volgspot;
    const made = await strapi.documents(uid as never).create({
      locale: factLocale,
      data: {
        ...toInput('volgspot', { ...begun, regions: within }, new Map()),
        createdBy: user.id,
        updatedBy: user.id,
      } as never,
    });
    const ordinal = typeof begun['ordinal'] === 'number' ? begun['ordinal'] : null;
    return { documentId: (made as { documentId: string }).documentId, ordinal, isThere: false };
  });
}

async function regionsOf(strapi: Core.Strapi, pacts: readonly string[]): Promise<string[]> {
  const drafts = await Promise.all(pacts.map((pact) => readDraft(strapi, 'pact', pact)));
  return [...new Set(drafts.flatMap((draft) => ids(draft?.['regions'])))];
}

async function themesOf(strapi: Core.Strapi, pacts: readonly string[]): Promise<KnownTheme[]> {
  const rows: Data[] = await strapi.db.query(uidOf('theme')).findMany({
    where: { locale: factLocale, publishedAt: null, pact: { documentId: { $in: [...pacts] } } },
    populate: { pact: { select: ['documentId'] }, until: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    id: String(row['documentId']),
    pact: ids(row['pact'])[0] ?? '',
    ordinal: typeof row['ordinal'] === 'number' ? row['ordinal'] : null,
    until: row['until'],
  }));
}
