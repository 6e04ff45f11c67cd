import { setImmediate as nextTurn } from 'node:timers/promises';
import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { addressErrors } from '../desk/address-rules';
import { withoutChildren } from '../desk/children';
import { uidOf } from '../desk/model';
import { refuseIfAny } from '../desk/refusal';
import { settlingAddressesLater } from '../desk/rule-context';
import { isSame } from './canonical';
import type { StoredEntry } from './collect';
import { noLanguage } from './entry';
import { type FileNumbers, toInput } from './input';
import { appendAddresses } from './ledger-rows';
import { mapRelations } from './order';
import type { Payload } from './payload';
import type { EntryStep, LanguageStep, Plan, Pruned } from './plan';

/** Told of every entry that is done. */
export type Progress = (what: 'saved' | 'published' | 'deleted', name: string) => void;

/** What the document service takes; types are known at run time only. */
interface Documents {
  create(parameters: object): Promise<unknown>;
  update(parameters: object): Promise<unknown>;
  publish(parameters: object): Promise<unknown>;
  unpublish(parameters: object): Promise<unknown>;
  delete(parameters: object): Promise<unknown>;
}

/**
 * Carries out a plan inside the transaction that is under way: all drafts, then what is public, then the drafts that are
 * ahead of it. Relations to what is not there yet are laid in a second save.
 */
export async function applyPlan(
  strapi: Core.Strapi,
  plan: Plan,
  stored: ReadonlyMap<string, StoredEntry>,
  files: FileNumbers,
  progress: Progress,
): Promise<void> {
  const present = new Set<string>();
  for (const [key, { languages }] of stored) for (const locale of languages.keys()) present.add(`${key}/${locale}`);
  const writer = new Writer(strapi, files, present, comingIn(plan));
  const tell = async (...done: Parameters<Progress>): Promise<void> => {
    progress(...done);
    // On SQLite nothing here waits for anything outside. Statements that are done leave memory only when the loop of events
    // turns: without it a large import takes gigabytes.
    await nextTurn();
  };
  const write = async () => {
    for (const step of plan.steps) {
      await writer.saveEntry(step);
      await tell('saved', nameOf(step));
    }
    await writer.saveUnfinished();
    for (const step of [...plan.steps].reverse()) await writer.withdraw(step);
    for (const step of plan.steps) {
      await writer.publish(step);
      await tell('published', nameOf(step));
    }
  };
  // An import says of every child itself whether it is public, and may give the address of one entry to another.
  await withoutChildren(async () => {
    await settlingAddressesLater(write);
    await mustHaveOwnAddresses(strapi, plan.steps);
    for (const step of plan.steps) await writer.saveAfter(step);
    for (const pruned of plan.pruned) {
      await writer.delete(pruned);
      await tell('deleted', `${pruned.type} ${pruned.name}`);
    }
  });
}

/**
 * What a bundle says of addresses was judged with all of it; entries that are left alone as the desk has them may still have
 * one that another was to get.
 */
async function mustHaveOwnAddresses(strapi: Core.Strapi, steps: readonly EntryStep[]): Promise<void> {
  for (const step of steps) {
    const errors = await addressErrors(strapi, step.entry.type, step.entry.id);
    await nextTurn();
    refuseIfAny(errors.map((error) => ({ ...error, message: `${nameOf(step)}: ${error.message}` })));
  }
}

function comingIn(plan: Plan): Set<string> {
  return new Set(
    plan.steps.flatMap(({ entry, languages }) => languages.map(({ locale }) => `${entry.type}/${entry.id}/${locale}`)),
  );
}

function nameOf({ entry }: EntryStep): string {
  return `${entry.type}/${entry.handle}`;
}

class Writer {
  private readonly strapi: Core.Strapi;
  private readonly files: FileNumbers;
  private readonly present: Set<string>;
  private readonly coming: ReadonlySet<string>;
  private readonly unfinished: { step: EntryStep; language: LanguageStep }[] = [];

  constructor(strapi: Core.Strapi, files: FileNumbers, present: Set<string>, coming: ReadonlySet<string>) {
    this.strapi = strapi;
    this.files = files;
    this.present = present;
    this.coming = coming;
  }

  async saveEntry(step: EntryStep): Promise<void> {
    for (const language of step.languages) {
      if (language.save === null) continue;
      const { payload, finished } = this.within(step.entry.type, language.locale, language.save);
      await this.save(step, language.locale, payload);
      if (!finished) this.unfinished.push({ step, language });
    }
  }

  /** Saves again those that pointed at entries which were not there yet. */
  async saveUnfinished(): Promise<void> {
    for (const { step, language } of this.unfinished)
      if (language.save !== null)
        await this.save(step, language.locale, this.within(step.entry.type, language.locale, language.save).payload);
  }

  async publish({ entry, languages, addresses }: EntryStep): Promise<void> {
    if (addresses.length > 0) await appendAddresses(this.strapi, entry, addresses);
    const wanted = languages.filter(({ publish }) => publish).map(({ locale }) => locale);
    if (wanted.length === 0) return;
    const locale = contentTypes[entry.type].localized ? { locale: wanted } : {};
    await this.documents(entry.type).publish({ documentId: entry.id, ...locale });
  }

  /** Other languages first: withdrawing the Dutch withdraws them all. */
  async withdraw({ entry, languages }: EntryStep): Promise<void> {
    const wanted = languages.filter(({ withdraw }) => withdraw).map(({ locale }) => locale);
    for (const locale of [...wanted.filter((one) => one !== factLocale), ...wanted.filter((one) => one === factLocale)])
      await this.documents(entry.type).unpublish({ documentId: entry.id, ...localeOf(entry.type, locale) });
  }

  async saveAfter(step: EntryStep): Promise<void> {
    for (const { locale, saveAfter } of step.languages)
      if (saveAfter !== null) await this.save(step, locale, this.within(step.entry.type, locale, saveAfter).payload);
  }

  async delete({ type, id, locale }: Pruned): Promise<void> {
    const languages = contentTypes[type].localized ? { locale: locale ?? '*' } : {};
    await this.documents(type).delete({ documentId: id, ...languages });
  }

  private async save({ entry }: EntryStep, locale: string, payload: Payload): Promise<void> {
    const { type, id } = entry;
    // Made anew for every call: the desk's middlewares fill in what they are given.
    const data = () => toInput(type, payload, this.files);
    const languages = localeOf(type, locale);
    const documents = this.documents(type);
    const key = `${type}/${id}/`;
    if (locale === noLanguage || locale === factLocale) {
      if (this.present.has(key + locale)) await documents.update({ documentId: id, ...languages, data: data() });
      else await documents.create({ ...languages, data: { ...data(), documentId: id } });
    } else {
      const isNew = !this.present.has(key + locale);
      await documents.update({ documentId: id, ...languages, data: data() });
      // A new language begins with the facts of the Dutch, words inside them included.
      if (isNew && this.hasOwnWords(entry, locale, payload))
        await documents.update({ documentId: id, ...languages, data: data() });
    }
    this.present.add(key + locale);
  }

  private hasOwnWords(entry: EntryStep['entry'], locale: string, payload: Payload): boolean {
    const dutch = entry.languages.get(factLocale);
    const facts = Object.entries(contentTypes[entry.type].attributes).filter(([, { fact }]) => fact);
    return (
      locale !== factLocale &&
      facts.some(([name]) => !isSame(payload[name], (dutch?.published ?? dutch?.draft)?.[name]))
    );
  }

  /** The payload with the relations that can be laid; not finished when one of them comes later. */
  private within(type: TypeName, locale: string, payload: Payload): { payload: Payload; finished: boolean } {
    let finished = true;
    const possible = mapRelations(contentTypes[type].attributes, payload, (target, ids) =>
      ids.filter((id) => {
        const place = `${target}/${id}/${this.targetLocale(type, target, locale)}`;
        if (this.present.has(place)) return true;
        if (this.coming.has(place)) finished = false;
        return false;
      }),
    );
    return { payload: possible, finished };
  }

  // Strapi ties a language to the same language of the target, and what has no languages to the Dutch.
  private targetLocale(type: TypeName, target: string, locale: string): string {
    if (!contentTypes[target as TypeName].localized) return noLanguage;
    return contentTypes[type].localized ? locale : factLocale;
  }

  private documents(type: TypeName): Documents {
    return this.strapi.documents(uidOf(type)) as unknown as Documents;
  }
}

function localeOf(type: TypeName, locale: string): { locale?: string } {
  return contentTypes[type].localized ? { locale } : {};
}
