import { locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { recordEvent } from '../audit/events';
import { writerOf } from '../ledger/writer';
import { administratorCode, roleCodes, writesFacts, type RoleCode } from './roles';

const remitUid = 'api::remit.remit';

// Strapi hands a bare text to PostgreSQL, which takes it for no JSON: what is stored is a list.
const all = z.union([z.literal('all'), z.tuple([z.literal('all')]).transform(() => 'all' as const)]);

/** The regions (ids) and languages in which a user of the desk works. */
const remitSchema = z.object({
  regions: z.union([all, z.array(z.string())]),
  languages: z.union([all, z.array(z.enum(locales))]),
});
export type Remit = z.infer<typeof remitSchema>;

/** Who works at the desk in one or more of our roles, and within which remit. */
export interface Editor extends Remit {
  id: number;
  roles: readonly RoleCode[];
}

/** A user as Strapi's authentication hands it on. */
export interface UserWithRoles {
  id: number;
  roles?: readonly { code?: string }[];
}

const nothing: Remit = { regions: [], languages: [] };
const everything: Remit = { regions: 'all', languages: 'all' };

/** How long what was read of a remit counts, in milliseconds: one request asks for it a hundred times. */
const fresh = 1_000;
const known = new Map<number, { at: number; remit: Promise<Remit | undefined> }>();

/**
 * A user in the roles of the desk; undefined for administrators, whom nothing binds, and for roles that an administrator
 * made by hand, which are as far as Strapi makes them.
 */
export async function editorOf(strapi: Core.Strapi, user: UserWithRoles): Promise<Editor | undefined> {
  const codes = (user.roles ?? []).map(({ code }) => code);
  const roles = roleCodes.filter((role) => codes.includes(role));
  if (roles.length === 0 || codes.includes(administratorCode)) return undefined;
  const isNational = roles.includes('national-editor');
  const remit = (await remitOf(strapi, user.id)) ?? (isNational ? everything : nothing);
  return { id: user.id, roles, ...remit, ...(isNational ? { regions: 'all' as const } : {}) };
}

/** Whether somebody writes facts and begins entries. */
export function mayWriteFacts({ roles }: Editor): boolean {
  return roles.some(writesFacts);
}

/** Whether somebody works in a language; what has no languages is everybody's. */
export function speaks({ languages }: Editor, locale: string | null): boolean {
  return locale === null || languages === 'all' || languages.some((language) => language === locale);
}

/** The remit of a user as it is stored. */
async function remitOf(strapi: Core.Strapi, user: number): Promise<Remit | undefined> {
  const last = known.get(user);
  // What a transaction reads may be undone with it.
  if (last !== undefined && Date.now() - last.at < fresh && !strapi.db.inTransaction()) return last.remit;
  const remit = readRemit(strapi, user);
  if (!strapi.db.inTransaction()) known.set(user, { at: Date.now(), remit });
  return remit;
}

async function readRemit(strapi: Core.Strapi, user: number): Promise<Remit | undefined> {
  const row: unknown = await strapi.db.query(remitUid).findOne({ where: { user } });
  const stored = remitSchema.safeParse(row);
  return stored.success ? stored.data : undefined;
}

/** The remits of all users who have one. */
export async function remits(strapi: Core.Strapi): Promise<Map<number, Remit>> {
  const rows: { user: number }[] = await strapi.db.query(remitUid).findMany();
  return new Map(
    rows.flatMap((row) => {
      const stored = remitSchema.safeParse(row);
      return stored.success ? [[row.user, stored.data] as const] : [];
    }),
  );
}

export async function setRemit(strapi: Core.Strapi, user: number, remit: Remit): Promise<void> {
  const query = strapi.db.query(remitUid);
  const wanted = remitSchema.parse(remit);
  const listed = (named: 'all' | readonly string[]) => (named === 'all' ? [named] : named);
  const data = { user, regions: listed(wanted.regions), languages: listed(wanted.languages) };
  const before = await readRemit(strapi, user);
  const row: { id: number } | null = await query.findOne({ where: { user } });
  if (row === null) await query.create({ data });
  else await query.update({ where: { id: row.id }, data });
  if (JSON.stringify(before) !== JSON.stringify(wanted)) await noteChange(strapi, user, before, wanted);
  known.delete(user);
}

async function noteChange(strapi: Core.Strapi, user: number, before: Remit | undefined, after: Remit): Promise<void> {
  const named = [before?.regions ?? [], after.regions].flatMap((regions) => (regions === 'all' ? [] : regions));
  await recordEvent(strapi, {
    kind: 'remitChanged',
    about: writerOf(user),
    // Those that it was before count too: who looks for them finds that it is not theirs any more.
    regions: new Set(named),
    detail: { regions: after.regions, languages: after.languages },
  });
}

export async function dropRemit(strapi: Core.Strapi, user: number): Promise<void> {
  await strapi.db.query(remitUid).deleteMany({ where: { user } });
  known.delete(user);
}
