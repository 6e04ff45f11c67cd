import { factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { choiceWords } from '../choice-words';
import { readDraft } from './draft';
import { isData, uidOf, type Data } from './model';
import { writeDerived } from './transaction';

const kinds: Readonly<Record<string, string>> = choiceWords;

/** Names an edge by what it says, 'Zorgpact → Actie Leernetwerk (opgevolgd door)', so that lists and pickers can show it. */
export async function labelLineage(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<void> {
  if (type !== 'lineage') return;
  const edge = await readDraft(strapi, type, documentId, factLocale);
  if (!edge) return;
  const kind = kinds[String(edge['kind'])] ?? String(edge['kind'] ?? '');
  const [from, to] = [await endName(strapi, edge['from']), await endName(strapi, edge['to'])];
  const label = `${shortened(from)} → ${shortened(to)} (${kind})`;
  if (label === edge['label']) return;
  const data: Data = { label };
  await writeDerived(() => strapi.documents(uidOf(type)).update({ documentId, locale: factLocale, data }));
}

async function endName(strapi: Core.Strapi, end: unknown): Promise<string> {
  if (!isData(end)) return '?';
  return (
    (await nameOf(strapi, 'pact', end['pact'], 'title')) ??
    (await nameOf(strapi, 'organisation', end['organisation'], 'name')) ??
    (await nameOf(strapi, 'newsletter-series', end['series'], 'name')) ??
    (typeof end['name'] === 'string' && end['name'] !== '' ? end['name'] : '?')
  );
}

async function nameOf(
  strapi: Core.Strapi,
  type: TypeName,
  target: unknown,
  field: string,
): Promise<string | undefined> {
  if (!isData(target) || typeof target['documentId'] !== 'string') return undefined;
  const row: Data | null = await readDraft(strapi, type, target['documentId']);
  const name = row?.[field];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

// Two ends and a kind fit in the 255 characters of a text column.
function shortened(name: string): string {
  return name.length > 100 ? `${name.slice(0, 99)}…` : name;
}
