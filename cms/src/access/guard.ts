import { AsyncLocalStorage } from 'node:async_hooks';
import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { chosenLocales, localesOf } from '../desk/document-locales';
import type { DocumentMiddleware } from '../desk/document-middleware';
import { readDraft } from '../desk/draft';
import { isData, typeOf, type Data } from '../desk/model';
import { refusal, refuseIfAny } from '../desk/refusal';
import { isDerivedWrite } from '../desk/transaction';
import { currentWriter, userOf } from '../ledger/writer';
import { changedFacts } from './kept-facts';
import { beginInOwnRegion } from './own-region';
import { notThere, notYourLanguage, notYourRole, regionNames } from './refusals';
import { editorOf, mayWriteFacts, speaks, type Editor, type UserWithRoles } from './remit';
import { places, rightsOf, type Act } from './roles';
import { forgetBelongings, regionsOfEntry } from './where-entries-belong';

/** The right that each call of the document service asks for. */
const rights: Readonly<Record<string, Act>> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  publish: 'publish',
  unpublish: 'publish',
  delete: 'delete',
};

const judged = new AsyncLocalStorage<true>();

/** What a call is about. */
interface Call {
  editor: Editor;
  type: TypeName;
  action: string;
  /** undefined when an entry begins */
  id: string | undefined;
  locale: unknown;
}

/**
 * Holds every write of somebody in one of the desk's roles within their remit, in the transaction of the write: what comes
 * out of it is read again, so that no way of asking leads round it (decision 022). What the desk itself does along with a
 * call, such as publishing a target with its pact, goes with that call.
 */
export function guardRemit(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const act = rights[context.action];
    if (type === undefined || act === undefined) return next();
    await strapi.db.transaction(({ onCommit }) => Promise.resolve(onCommit(forgetBelongings)));
    const editor = judged.getStore() === true || isDerivedWrite() ? undefined : await whoWrites(strapi);
    if (editor === undefined) return next();
    const {
      data,
      documentId: id,
      locale,
    } = context.params as { data?: unknown; documentId?: string; locale?: unknown };
    const call: Call = { editor, type, action: context.action, id, locale };
    if (context.action === 'create' && isData(data)) beginInOwnRegion(editor, type, data);
    const before = await judgeBefore(strapi, call, act);
    const result = await judged.run(true, next);
    await judgeAfter(strapi, call, before, result);
    if (id === undefined) await knowNewEntry(strapi);
    return result;
  };
}

/** Whoever is signed in, as Strapi's authentication leaves it for the rest of a request. */
interface SignedIn {
  user?: UserWithRoles;
  userAbility?: { update: (rules: unknown) => unknown };
}

/**
 * Lets what is yet to be checked in a request know of the entry that it made: to publish one that was never saved, Strapi makes
 * it and then asks whether it may be published, by the entries that were there when the request came.
 */
async function knowNewEntry(strapi: Core.Strapi): Promise<void> {
  const { user, userAbility } = (strapi.requestContext.get()?.state ?? {}) as SignedIn;
  if (user === undefined || userAbility === undefined) return;
  const { engine } = strapi.service('admin::permission') as {
    engine: { generateUserAbility: (user: UserWithRoles) => Promise<{ rules: unknown }> };
  };
  userAbility.update((await engine.generateUserAbility(user)).rules);
}

/** The signed-in user, or who planned what is done; undefined for commands, tokens and administrators. */
async function whoWrites(strapi: Core.Strapi): Promise<Editor | undefined> {
  const id = userOf(currentWriter(strapi) ?? '');
  if (id === undefined) return undefined;
  const signedIn = strapi.requestContext.get()?.state?.['user'] as UserWithRoles | undefined;
  const user: UserWithRoles | null =
    signedIn?.id === id && signedIn.roles !== undefined
      ? signedIn
      : await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  return user === null ? undefined : editorOf(strapi, user);
}

/** What an entry was before a write. */
interface Before {
  regions: ReadonlySet<string>;
  draft: Data | null;
}

async function judgeBefore(strapi: Core.Strapi, call: Call, act: Act): Promise<Before> {
  const { editor, type, action, id } = call;
  if (!editor.roles.some((role) => rightsOf(role, type).includes(act))) throw notYourRole(type);
  if ((action === 'create' || action === 'clone') && !mayWriteFacts(editor)) throw notYourRole(type);
  const regions = id === undefined ? new Set<string>() : await regionsOfEntry(strapi, type, id);
  if (id !== undefined && !isAnyOwn(editor, regions)) throw notThere();
  const chosen = await languagesOf(strapi, call);
  const foreign = chosen.filter((locale) => !speaks(editor, locale));
  if (foreign.length > 0) throw notYourLanguage(foreign.map(String));
  if (ends(call, chosen)) await mustBeAllOwn(strapi, editor, regions);
  const changes = id !== undefined && (action === 'update' || action === 'discardDraft');
  const isBound = changes && (!mayWriteFacts(editor) || foreignTo(editor, regions).length > 0);
  return { regions, draft: isBound ? await readDraft(strapi, type, id) : null };
}

async function judgeAfter(strapi: Core.Strapi, { editor, type, action, id }: Call, before: Before, result: unknown) {
  if (action === 'publish' || action === 'unpublish' || action === 'delete') return;
  const written = id !== undefined && action !== 'clone' ? id : isData(result) ? result['documentId'] : undefined;
  if (typeof written !== 'string') return;
  const regions = await regionsOfEntry(strapi, type, written);
  const field = places[type][0]?.split('.')[0] ?? '';
  if (regions.size === 0 && editor.regions !== 'all')
    throw refusal([
      {
        path: [field],
        message: `Kies waar dit bij hoort: een regio van u, of iets dat daar al bij hoort. Begin met de Nederlandse versie. – Choose what this belongs to: a region of yours, or something of it. Begin in Dutch.`,
      },
    ]);
  const begins = action === 'create' || action === 'clone';
  const added = foreignTo(editor, new Set([...regions].filter((region) => begins || !before.regions.has(region))));
  if (added.length > 0) {
    const names = await regionNames(strapi, added);
    throw refusal([
      {
        path: [field],
        message: `Dit komt zo ook bij ${names}, en daar werkt u niet. Kies een eigen regio, of vraag de landelijke redactie. – This would belong to ${names} too, where you do not work. Choose a region of yours, or ask the national office.`,
      },
    ]);
  }
  if (before.draft !== null) await factsMustStand(strapi, editor, type, before, await readDraft(strapi, type, written));
}

async function factsMustStand(strapi: Core.Strapi, editor: Editor, type: TypeName, before: Before, after: Data | null) {
  const fields = changedFacts(type, before.draft, after);
  if (fields.length === 0) return;
  const others = await regionNames(strapi, foreignTo(editor, before.regions));
  const why = mayWriteFacts(editor)
    ? `Dit gegeven geldt ook voor ${others}. Vraag de landelijke redactie het te veranderen; tekst en een eigen resultaat kunt u wel schrijven. – This fact holds for ${others} too. Ask the national office to change it; you can write text and a result of your own.`
    : 'Dit is een gegeven. Als vertaler verandert u alleen tekst; vraag de redactie. – This is a fact. A translator changes text alone; ask an editor.';
  const { attributes } = contentTypes[type];
  refuseIfAny(fields.map((name) => ({ path: [name], message: `${attributes[name]?.label ?? name}: ${why}` })));
}

async function mustBeAllOwn(strapi: Core.Strapi, editor: Editor, regions: ReadonlySet<string>): Promise<void> {
  const others = foreignTo(editor, regions);
  if (others.length === 0) return;
  const names = await regionNames(strapi, others);
  throw refusal([
    {
      path: [],
      message: `Dit is ook van ${names}. Alleen wie in al deze regio’s werkt, of de landelijke redactie, kan het intrekken of verwijderen. – It belongs to ${names} too. Only who works in all its regions, or the national office, can withdraw or delete it.`,
    },
  ]);
}

/** The languages that a call is about; `[null]` for a type without languages. */
async function languagesOf(strapi: Core.Strapi, { type, action, id, locale }: Call): Promise<(string | null)[]> {
  if (!contentTypes[type].localized) return [null];
  if (id === undefined || action === 'update') return typeof locale === 'string' ? [locale] : [factLocale];
  if (action === 'clone') return [factLocale];
  const there = await localesOf(strapi, type, id, 'draft');
  const chosen = chosenLocales(locale, there);
  // Without Dutch nothing of it is left: whoever may end that may end the rest.
  return (action === 'unpublish' || action === 'delete') && chosen.includes(factLocale) ? [factLocale] : chosen;
}

function ends({ action }: Call, chosen: readonly (string | null)[]): boolean {
  return (action === 'unpublish' || action === 'delete') && chosen.some((one) => one === null || one === factLocale);
}

function isAnyOwn({ regions: own }: Editor, regions: ReadonlySet<string>): boolean {
  return own === 'all' || own.some((region) => regions.has(region));
}

/** Which of these regions somebody does not work in. */
function foreignTo({ regions: own }: Editor, regions: ReadonlySet<string>): string[] {
  return own === 'all' ? [] : [...regions].filter((region) => !own.includes(region));
}
