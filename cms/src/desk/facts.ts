import { contentTypes, factLocale, type Attribute, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from './document-locales';
import { readDraft } from './draft';
import type { DocumentMiddleware } from './document-middleware';
import { componentAttributes, isData, isTypeName, rowsOf, typeOf, uidOf, type Attributes, type Data } from './model';
import { writeDerived } from './transaction';

/**
 * Copies the facts of the nl draft into the drafts of the other languages: facts, relations and rows of facts become
 * nl's, text stays (design law 5). Rows meet by key; a row that a language lacks starts with the text of nl. Facts in a row
 * that nl does not have stay as they are: that row is refused at publish.
 */
export async function copyFacts(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<void> {
  if (!contentTypes[type].localized) return;
  const others = (await localesOf(strapi, type, documentId, 'draft')).filter((locale) => locale !== factLocale);
  if (others.length === 0) return;
  const dutch = await readDraft(strapi, type, documentId, factLocale);
  if (!dutch) return;
  for (const locale of others) {
    const own = await readDraft(strapi, type, documentId, locale);
    if (locale === null || !own) continue;
    const { attributes } = contentTypes[type];
    const targets = await presentTargets(strapi, attributes, dutch, locale);
    const present = toInput(attributes, own);
    const wanted = withFactsOf(attributes, dutch, own, targets);
    const changed = Object.keys(wanted).filter(
      (name) => JSON.stringify(wanted[name]) !== JSON.stringify(present[name]),
    );
    if (changed.length === 0) continue;
    const data = Object.fromEntries(changed.map((name) => [name, wanted[name]]));
    await writeDerived(() => strapi.documents(uidOf(type)).update({ documentId, locale, data }));
  }
}

/**
 * Starts a new language with the facts of nl, before it is saved: Strapi asks for what is required at once where a type
 * has no drafts.
 */
export function startWithDutchFacts(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { data, documentId, locale } = context.params as { data?: unknown; documentId?: string; locale?: unknown };
    const isLanguage = typeof locale === 'string' && locale !== factLocale;
    if (
      type !== undefined &&
      contentTypes[type].localized &&
      context.action === 'update' &&
      isLanguage &&
      documentId &&
      isData(data)
    ) {
      const dutch = await readDraft(strapi, type, documentId, factLocale);
      if (dutch && !(await readDraft(strapi, type, documentId, locale))) {
        const { attributes } = contentTypes[type];
        const targets = await presentTargets(strapi, attributes, dutch, locale);
        for (const [name, attribute] of Object.entries(attributes)) {
          if (attribute.fact) data[name] = inputValue(attribute, dutch[name], targets, false);
        }
      }
    }
    return next();
  };
}

/** Whether a relation from an entry in the language may point at this document: Strapi ties languages to each other. */
type Targets = (target: string, documentId: string) => boolean;

async function presentTargets(
  strapi: Core.Strapi,
  attributes: Attributes,
  dutch: Data,
  locale: string,
): Promise<Targets> {
  const present = new Map<string, Set<string>>();
  for (const [target, ids] of idsByTarget(attributes, dutch)) {
    if (!isTypeName(target) || !contentTypes[target].localized) continue;
    const where = {
      documentId: { $in: [...ids] },
      locale,
      ...(contentTypes[target].drafts ? { publishedAt: null } : {}),
    };
    const rows: { documentId: string }[] = await strapi.db
      .query(uidOf(target))
      .findMany({ where, select: ['documentId'] });
    present.set(target, new Set(rows.map((row) => row.documentId)));
  }
  return (target, documentId) => present.get(target)?.has(documentId) ?? true;
}

function idsByTarget(
  attributes: Attributes,
  row: Data,
  found = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.kind === 'relation') {
      const known = found.get(attribute.target) ?? new Set();
      for (const id of documentIds(row[name])) known.add(id);
      found.set(attribute.target, known);
    }
    for (const inner of rowsOf(attribute, row[name])) idsByTarget(inner.attributes, inner.row, found);
  }
  return found;
}

function documentIds(value: unknown): string[] {
  const rows = (Array.isArray(value) ? value : [value]).filter(isData);
  return [...new Set(rows.map((row) => row['documentId']).filter((id) => typeof id === 'string'))];
}

/** A stored row as the Document Service takes it, with the ids of its components. */
function toInput(attributes: Attributes, row: Data): Data {
  const everyTarget: Targets = () => true;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, inputValue(attribute, row[name], everyTarget, true)]),
  );
}

function inputValue(attribute: Attribute, value: unknown, targets: Targets, withIds: boolean): unknown {
  switch (attribute.kind) {
    case 'scalar':
      return value ?? null;
    case 'relation': {
      const ids = documentIds(value).filter((id) => targets(attribute.target, id));
      return attribute.many ? ids : (ids[0] ?? null);
    }
    case 'media':
      return isData(value) ? value['id'] : null;
    case 'component':
    case 'zone': {
      const rows = rowsOf(attribute, value).map(({ row, attributes }) => inputRow(attributes, row, targets, withIds));
      return attribute.kind === 'zone' || attribute.repeatable ? rows : (rows[0] ?? null);
    }
  }
}

function inputRow(attributes: Attributes, row: Data, targets: Targets, withIds: boolean): Data {
  const fields = Object.entries(attributes).map(([name, attribute]): [string, unknown] => [
    name,
    inputValue(attribute, row[name], targets, withIds),
  ]);
  return { ...identity(row, withIds), ...Object.fromEntries(fields) };
}

function identity(row: Data, withId: boolean): Data {
  return {
    ...(withId && row['id'] !== undefined ? { id: row['id'] } : {}),
    ...(row['__component'] !== undefined ? { __component: row['__component'] } : {}),
  };
}

/** The input that gives `own` the facts of `dutch` and leaves it its text. */
function withFactsOf(attributes: Attributes, dutch: Data, own: Data, targets: Targets): Data {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      factValue(attribute, dutch[name], own[name], targets),
    ]),
  );
}

function factValue(attribute: Attribute, dutch: unknown, own: unknown, targets: Targets): unknown {
  if (attribute.kind !== 'component' && attribute.kind !== 'zone') {
    return attribute.fact ? inputValue(attribute, dutch, targets, false) : inputValue(attribute, own, () => true, true);
  }
  const ownRows = rowsOf(attribute, own).map(({ row }) => row);
  const dutchRows = rowsOf(attribute, dutch).map(({ row }) => row);
  const single = attribute.kind === 'component' && !attribute.repeatable;
  const rows = (attribute.fact ? dutchRows : ownRows).map((row) => {
    const other = (attribute.fact ? ownRows : dutchRows).find((candidate) => single || isSameRow(candidate, row));
    const inner = componentAttributes(attribute.kind === 'zone' ? row['__component'] : attribute.component);
    if (other === undefined) return inputRow(inner, row, attribute.fact ? targets : () => true, !attribute.fact);
    const [from, to] = attribute.fact ? [row, other] : [other, row];
    return { ...identity(to, true), ...withFactsOf(inner, from, to, targets) };
  });
  return single ? (rows[0] ?? null) : rows;
}

function isSameRow(one: Data, other: Data): boolean {
  return one['key'] === other['key'] && one['__component'] === other['__component'];
}
