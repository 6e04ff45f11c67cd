import {
  contentTypes,
  factLocale,
  isFields,
  rowsOf,
  type Fields,
  type Locale,
  type TypeName,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { recordEvent } from '../../audit/events';
import { draftPayload, versioned } from '../../history/versions';
import { entriesInState, type TableFilter } from '../answers';
import { standsOf } from '../stands';
import type { Stand } from '../state';
import { textChanges, textsOf, type TextField } from '../texts';
import { linesOf } from './lines';
import { writeXliff, type EntryTexts } from './write';

/** What `GET /desk/translations/xliff` answers. */
export interface XliffExport {
  /** A name for the file. */
  file: string;
  xml: string;
  entries: number;
}

/** More than this in one file nobody translates at once, and no tool opens with pleasure. */
const mostEntries = 500;

/**
 * The Dutch drafts of entries to be translated into a language, with the translations that stand there. Types without drafts
 * are left out: what is imported of them would be public at once.
 */
export async function exportXliff(
  strapi: Core.Strapi,
  filter: TableFilter & { locale: Exclude<Locale, 'ar'> },
  userAbility: unknown,
): Promise<XliffExport> {
  const { locale } = filter;
  const entries = (await entriesInState(strapi, filter, userAbility)).filter(({ type }) => contentTypes[type].drafts);
  if (entries.length > mostEntries)
    throw new errors.ValidationError('Too many entries.', { problem: 'tooMany', values: { most: mostEntries } });
  const stands = await standsOf(strapi, entries, [locale]);
  const written: EntryTexts[] = [];
  for (const { type, id, name } of entries) {
    const dutch = await draftPayload(strapi, versioned(type, id, factLocale));
    const own = await draftPayload(strapi, versioned(type, id, locale));
    if (dutch === undefined) continue;
    const targets = new Map((own === undefined ? [] : textsOf(type, own.payload)).map((text) => [text.path, text]));
    const isOutdated = outdatedTexts(type, stands.get(`${id}/${locale}`));
    written.push({
      type,
      id,
      title: `${contentTypes[type].label}: ${name}`,
      texts: textsOf(type, dutch.payload).map((source) => {
        const target = targets.get(source.path);
        const fitting = target !== undefined && fits(source, target) ? target : undefined;
        return { source, target: fitting, isOutdated: isOutdated(source.path) };
      }),
    });
  }
  await recordEvent(strapi, { kind: 'textsExported', detail: { locale, entries: written.length } });
  return { file: `pactwerk-${locale}.xlf`, xml: writeXliff(written, locale), entries: written.length };
}

/** Which texts, by path, changed after their translation was published. */
function outdatedTexts(type: TypeName, stand: Stand | undefined): (path: string) => boolean {
  if (stand?.state !== 'outdated') return () => false;
  // What was blanked cannot be compared.
  const [before, after] = [stand.base?.payload, stand.source?.payload];
  if (!before || !after) return () => true;
  const changed = new Set(textChanges(type, before, after).map(({ path }) => path));
  return (path) => changed.has(path);
}

/** Whether the translation has the lines of the source, so that each stands beside its own. */
function fits(source: TextField, target: TextField): boolean {
  const shape = (text: TextField) => JSON.stringify(text.kind === 'rich' ? shapeOf(text.value) : '');
  const places = (text: TextField) => linesOf(text).map(({ at }) => at);
  return shape(source) === shape(target) && places(source).join() === places(target).join();
}

function shapeOf(value: unknown): unknown[] {
  return rowsOf(value).map((block: Fields) => [
    block['type'],
    block['level'],
    block['format'],
    block['type'] === 'list' ? shapeOf(block['children']) : isFields(block),
  ]);
}
