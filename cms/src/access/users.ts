import { contentTypes, factLocale, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { dropRemit, remits, setRemit, type Remit } from './remit';
import { administratorCode, roleCodes } from './roles';

/** The roles that a user can be given. */
export const userRoles = ['administrator', ...roleCodes] as const;

/** A user of the desk as lists show it; regions by slug. */
export interface ListedUser {
  id: number;
  email: string;
  name: string;
  isActive: boolean;
  /** Codes of our roles; names of others. */
  roles: string[];
  regions: 'all' | string[];
  languages: 'all' | string[];
}

/** What is wished for a user; what is left out stays. Regions by slug. */
export interface UserWish {
  role?: string | undefined;
  regions?: 'all' | readonly string[] | undefined;
  languages?: 'all' | readonly string[] | undefined;
}

interface StoredUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  isActive: boolean | null;
  roles: { id: number; code: string; name: string }[];
}

const leave = 'Nothing was changed.';

export async function listUsers(strapi: Core.Strapi): Promise<ListedUser[]> {
  const users: StoredUser[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: ['roles'], orderBy: { email: 'asc' } });
  const known = await remits(strapi);
  const slugs = new Map((await regionsBySlug(strapi)).map(({ id, slug }) => [id, slug]));
  return users.map(({ id, email, firstname, lastname, isActive, roles }) => {
    const isAdministrator = roles.some(({ code }) => code === administratorCode);
    const isNational = roles.some(({ code }) => code === 'national-editor');
    const remit = known.get(id);
    const regions = isAdministrator || isNational ? 'all' : (remit?.regions ?? []);
    const languages = isAdministrator || (isNational && remit === undefined) ? 'all' : (remit?.languages ?? []);
    return {
      id,
      email,
      name: [firstname, lastname].filter(Boolean).join(' '),
      isActive: isActive === true,
      roles: roles.map(({ code, name }) =>
        code === administratorCode ? 'administrator' : roleCodes.some((role) => role === code) ? code : name,
      ),
      regions: regions === 'all' ? 'all' : regions.map((region) => slugs.get(region) ?? region),
      languages,
    };
  });
}

/** Makes a user. Throws when the address is taken: nobody is changed by the way, an administrator least of all. */
export async function addUser(
  strapi: Core.Strapi,
  { email, password, ...wish }: UserWish & { email: string; password: string },
): Promise<void> {
  const present = await findUser(strapi, email);
  if (present !== null)
    throw new Error(
      isAdministrator(present)
        ? `${email} is an administrator of this desk. ${leave} Take another address for this user, or change the administrator on the page Settings > Users of the desk.`
        : `There is a user ${email}. ${leave} To change the role, regions or languages: pnpm desk user set --email ${email} …`,
    );
  checkAddress(email);
  checkPassword(password);
  if (wish.role === undefined) throw new Error(`Say which role: --role ${userRoles.join(' | ')}. ${leave}`);
  const role = await roleNamed(strapi, wish.role);
  const remit = await remitFor(strapi, wish.role, wish, undefined);
  await strapi.db.transaction(async () => {
    // Strapi looks users up by their address in small letters.
    const given = { email: email.toLowerCase(), password, firstname: email.split('@')[0], registrationToken: null };
    const { id }: { id: number } = await strapi
      .service('admin::user')
      .create({ ...given, isActive: true, preferedLanguage: 'nl', roles: [role.id] });
    if (remit !== undefined) await setRemit(strapi, id, remit);
  });
}

/** Gives a user another role, regions or languages. */
export async function setUser(strapi: Core.Strapi, email: string, wish: UserWish): Promise<void> {
  const user = await mustBeThere(strapi, email);
  mustBeNoAdministrator(user);
  const role = wish.role === undefined ? undefined : await roleNamed(strapi, wish.role);
  const code = wish.role ?? roleCodes.find((one) => user.roles.some((given) => given.code === one)) ?? '';
  const before = (await remits(strapi)).get(user.id);
  const remit = await remitFor(strapi, code, wish, before);
  await strapi.db.transaction(async () => {
    if (role !== undefined) await strapi.service('admin::user').updateById(user.id, { roles: [role.id] });
    if (remit === undefined) await dropRemit(strapi, user.id);
    else await setRemit(strapi, user.id, remit);
  });
}

/** Gives a user a new password; open sessions end. */
export async function setPassword(strapi: Core.Strapi, email: string, password: string): Promise<void> {
  const user = await mustBeThere(strapi, email);
  checkPassword(password);
  await strapi.service('admin::user').updateById(user.id, { password });
}

export async function removeUser(strapi: Core.Strapi, email: string): Promise<void> {
  const user = await mustBeThere(strapi, email);
  mustBeNoAdministrator(user);
  await strapi.db.transaction(async () => {
    await dropRemit(strapi, user.id);
    await strapi.service('admin::user').deleteById(user.id);
  });
}

/** The remit that is wished for a role, completed with what was before; undefined where the role needs none. */
async function remitFor(
  strapi: Core.Strapi,
  role: string,
  { regions, languages }: UserWish,
  before: Remit | undefined,
): Promise<Remit | undefined> {
  if (role === 'administrator') {
    if (regions !== undefined || languages !== undefined)
      throw new Error(
        `An administrator works in all regions and languages: leave out --regions and --languages. ${leave}`,
      );
    return undefined;
  }
  const isNational = role === 'national-editor';
  if (isNational && regions !== undefined && regions !== 'all')
    throw new Error(`A national editor works in all regions: leave out --regions. ${leave}`);
  const remit: Remit = {
    regions: isNational ? 'all' : regions === undefined ? (before?.regions ?? []) : await regionIds(strapi, regions),
    languages:
      languages === undefined ? (before?.languages ?? (role === 'translator' ? [] : 'all')) : knownLanguages(languages),
  };
  if (remit.regions.length === 0)
    throw new Error(`Say in which regions: --regions all, or some of ${await slugList(strapi)}. ${leave}`);
  if (remit.languages.length === 0) throw new Error(`Say which languages: --languages ${locales.join(',')}. ${leave}`);
  return remit;
}

async function regionIds(strapi: Core.Strapi, slugs: 'all' | readonly string[]): Promise<Remit['regions']> {
  if (slugs === 'all') return 'all';
  const known = await regionsBySlug(strapi);
  const unknown = slugs.filter((slug) => !known.some((region) => region.slug === slug));
  if (unknown.length > 0)
    throw new Error(`There is no region ${unknown.join(', ')}. There are: ${await slugList(strapi)}. ${leave}`);
  return known.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
}

function knownLanguages(given: 'all' | readonly string[]): Remit['languages'] {
  if (given === 'all') return 'all';
  const unknown = given.filter((code) => !locales.some((locale) => locale === code));
  if (unknown.length > 0)
    throw new Error(`There is no language ${unknown.join(', ')}. There are: ${locales.join(', ')}. ${leave}`);
  return locales.filter((locale) => given.includes(locale));
}

/** The regions, by name. */
export async function regionsBySlug(strapi: Core.Strapi): Promise<{ id: string; slug: string; name: string }[]> {
  const rows: { documentId: string; slug: string; name: string }[] = await strapi.db
    .query(contentTypes.region.uid)
    .findMany({ where: { locale: factLocale }, select: ['documentId', 'slug', 'name'], orderBy: { name: 'asc' } });
  return rows.map(({ documentId, slug, name }) => ({ id: documentId, slug, name }));
}

async function slugList(strapi: Core.Strapi): Promise<string> {
  const slugs = (await regionsBySlug(strapi)).map(({ slug }) => slug);
  return slugs.length === 0 ? 'none yet: make a region first' : slugs.join(', ');
}

async function roleNamed(strapi: Core.Strapi, name: string): Promise<{ id: number }> {
  const code: string | undefined =
    name === 'administrator' ? administratorCode : roleCodes.find((role) => role === name);
  const role: { id: number } | null = code === undefined ? null : await strapi.service('admin::role').findOne({ code });
  if (role === null) throw new Error(`There is no role ${name}. There are: ${userRoles.join(', ')}. ${leave}`);
  return role;
}

async function findUser(strapi: Core.Strapi, email: string): Promise<StoredUser | null> {
  return strapi.service('admin::user').findOneByEmail(email, ['roles']);
}

async function mustBeThere(strapi: Core.Strapi, email: string): Promise<StoredUser> {
  const user = await findUser(strapi, email);
  if (user === null) throw new Error(`There is no user ${email}. ${leave} See: pnpm desk user list`);
  return user;
}

function isAdministrator({ roles }: StoredUser): boolean {
  return roles.some(({ code }) => code === administratorCode);
}

function mustBeNoAdministrator(user: StoredUser): void {
  if (!isAdministrator(user)) return;
  throw new Error(
    `${user.email} is an administrator of this desk. ${leave} Administrators are changed and removed on the page Settings > Users of the desk.`,
  );
}

function checkAddress(email: string): void {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return;
  throw new Error(`${email} is no e-mail address. ${leave}`);
}

// As Strapi asks of who chooses a password in the admin; bcrypt reads no more than 72 bytes.
function checkPassword(password: string): void {
  const isStrong = password.length >= 8 && /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password);
  if (isStrong && Buffer.byteLength(password) <= 72) return;
  throw new Error(
    `A password has 8 characters or more (72 bytes at most), with a capital, a small letter and a digit. ${leave}`,
  );
}
