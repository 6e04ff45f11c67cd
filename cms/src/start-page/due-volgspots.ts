import { factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { whereReadable } from '../desk/entry-permission';
import { isData, uidOf, type Data } from '../desk/model';
import { listed, type ListedEntry } from '../desk/listed-entries';
import { statedDate, type Days, type Stated } from './days';
import { whereOwn, type Asker } from './own-entries';

/** What `GET /desk/start-page/volgspots` answers: what the parties said that they would look back on. */
export interface DueVolgspots {
  pacts: DuePact[];
  steps: DueStep[];
}

/** A pact of which the next Volgspot is near or late, by the date that it states itself. */
export interface DuePact extends ListedEntry {
  /** When it is expected, as stated (EDTF). */
  expected: string;
  isLate: boolean;
  /** When the last one was held, as stated; null when none is known. */
  last: string | null;
  /** The one that is being prepared. */
  prepared: ListedEntry | null;
}

/** An improvement step that nobody followed up, near or after its date. */
export interface DueStep extends ListedEntry {
  due: string;
  isLate: boolean;
}

/** How long before a date it is told, in days; a step that nobody followed up stays a year. */
const daysAhead = 30;
const daysSince = 365;

const mostShown = 8;

export async function dueVolgspots(strapi: Core.Strapi, asker: Asker, days: Days): Promise<DueVolgspots> {
  return { pacts: await duePacts(strapi, asker, days), steps: await dueSteps(strapi, asker, days) };
}

async function duePacts(strapi: Core.Strapi, asker: Asker, { today, from }: Days): Promise<DuePact[]> {
  const own = await whereOwn(strapi, asker, 'pact');
  if (own === undefined) return [];
  const rows: Data[] = await strapi.db.query(uidOf('pact')).findMany({
    where: {
      $and: [{ locale: factLocale, publishedAt: null, nextReviewExpected: { value: { $lte: from(daysAhead) } } }, own],
    },
    populate: { nextReviewExpected: true, ended: true },
  });
  const waiting = rows.flatMap((row) => {
    const expected = statedDate(row['nextReviewExpected']);
    return expected === undefined || isData(row['ended']) ? [] : [{ row, id: String(row['documentId']), expected }];
  });
  const volgspots = await volgspotsOf(
    strapi,
    asker,
    waiting.map(({ id }) => id),
  );
  return waiting
    .map((one) => ({ ...one, about: volgspots.filter(({ subjects }) => subjects.has(one.id)) }))
    .filter(({ expected, about }) => !about.some((volgspot) => isHeld(volgspot, today, expected.earliest)))
    .sort((one, other) => one.expected.latest.localeCompare(other.expected.latest))
    .slice(0, mostShown)
    .map(({ row, expected, about }) => {
      const held = about.filter((volgspot) => isHeld(volgspot, today, ''));
      const last = held
        .sort((one, other) => (one.heldOn?.latest ?? '').localeCompare(other.heldOn?.latest ?? ''))
        .at(-1);
      const prepared = about.find(({ isDraft, heldOn }) => isDraft && (heldOn === undefined || heldOn.latest >= today));
      return {
        ...listed('pact', row),
        expected: expected.value,
        isLate: expected.latest < today,
        last: last?.heldOn?.value ?? null,
        prepared: prepared === undefined ? null : listed('volgspot', prepared.row),
      };
    });
}

interface Volgspot {
  row: Data;
  isDraft: boolean;
  heldOn: Stated | undefined;
  subjects: ReadonlySet<string>;
}

/** Whether it was held, on a day that may be `since` or later. */
function isHeld({ heldOn }: Volgspot, today: string, since: string): boolean {
  return heldOn !== undefined && heldOn.earliest <= today && heldOn.latest >= since;
}

/** The Volgspots about these pacts that are public or that somebody may read: a draft of another region tells nothing here. */
async function volgspotsOf(strapi: Core.Strapi, { userAbility }: Asker, pacts: readonly string[]): Promise<Volgspot[]> {
  if (pacts.length === 0) return [];
  const readable = await whereReadable(strapi, 'volgspot', userAbility);
  const rows: Data[] = await strapi.db.query(uidOf('volgspot')).findMany({
    where: {
      $and: [
        { locale: factLocale, subjects: { documentId: { $in: [...pacts] } } },
        { $or: [{ publishedAt: { $ne: null } }, ...(readable === undefined ? [] : [readable])] },
      ],
    },
    populate: { heldOn: true, subjects: { select: ['documentId'] } },
  });
  return rows.map((row) => {
    const subjects = Array.isArray(row['subjects']) ? row['subjects'].filter(isData) : [];
    return {
      row,
      isDraft: row['publishedAt'] === null,
      heldOn: statedDate(row['heldOn']),
      subjects: new Set(subjects.map(({ documentId }) => String(documentId))),
    };
  });
}

async function dueSteps(strapi: Core.Strapi, asker: Asker, { today, from }: Days): Promise<DueStep[]> {
  const own = await whereOwn(strapi, asker, 'improvement-step');
  if (own === undefined) return [];
  const [first, last] = [from(-daysSince), from(daysAhead)];
  const rows: Data[] = await strapi.db.query(uidOf('improvement-step')).findMany({
    where: {
      $and: [{ locale: factLocale, publishedAt: null, due: { value: { $gte: first.slice(0, 4), $lte: last } } }, own],
    },
    populate: { due: true, followUps: { select: ['id'] } },
  });
  return rows
    .flatMap((row) => {
      const due = statedDate(row['due']);
      const isFollowed = Array.isArray(row['followUps']) && row['followUps'].length > 0;
      const isNear = due !== undefined && due.latest >= first && due.latest <= last;
      return isNear && !isFollowed ? [{ row, due }] : [];
    })
    .sort((one, other) => one.due.latest.localeCompare(other.due.latest))
    .slice(0, mostShown)
    .map(({ row, due }) => ({
      ...listed('improvement-step', row),
      due: due.value,
      isLate: due.latest < today,
    }));
}
