import { randomBytes } from 'node:crypto';
import { signedPreviewKey } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { previewUrl, secrets } from '../settings';
import type { AdminUser } from './readable';
import type { Version } from './versions';

const linkUid = 'api::preview-link.preview-link';

const hour = 3_600_000;
/** How long an address holds. */
const holds = 24 * hour;
/** An address that holds at least so long is given again, so that opening an entry often makes no long list. */
const reusable = 12 * hour;
/** How long an address that holds no longer stays in the list of what was handed out. */
const remembered = 30 * 24 * hour;

/** An address that was handed out. The table alone opens nothing: the address is signed with a secret that is not in it. */
export interface PreviewLink {
  id: number;
  link: string;
  /** `news/<id>/nl` of an address of one entry; null of a set of drafts. */
  entry: string | null;
  versions: Version[];
  /** Whether drafts are laid over, or the site is shown as it is public. */
  shows: 'draft' | 'published';
  /** Slug of the region whose site is shown. */
  region: string;
  /** The language in which it opens. */
  subjectLocale: string;
  /** The language of the editor who made it. */
  language: string;
  until: string;
  revokedAt: string | null;
  by: number;
  byName: string;
}

export type NewLink = Pick<PreviewLink, 'versions' | 'shows' | 'region' | 'subjectLocale'>;

/** Makes an address, or gives the one that this editor had for the same entry. */
export async function linkFor(
  strapi: Core.Strapi,
  user: AdminUser,
  wanted: NewLink & { entry?: Version },
): Promise<PreviewLink> {
  const { entry: version, ...rest } = wanted;
  const entry = version === undefined ? null : entryKey(version);
  const query = strapi.db.query(linkUid);
  if (entry !== null) {
    const { shows, region, subjectLocale } = rest;
    const again: PreviewLink | null = await query.findOne({
      where: {
        entry,
        shows,
        region,
        subjectLocale,
        by: user.id,
        revokedAt: null,
        until: { $gt: new Date(Date.now() + reusable) },
      },
    });
    if (again !== null) return again;
  }
  await query.deleteMany({ where: { until: { $lt: new Date(Date.now() - remembered) } } });
  return query.create({
    data: {
      ...rest,
      entry,
      link: randomBytes(16).toString('base64url'),
      until: new Date(Math.floor((Date.now() + holds) / 1000) * 1000),
      language: languageOf(user),
      by: user.id,
      byName: nameOf(user),
    },
  });
}

/** The address to hand out, whole. */
export function addressOf({ link, until }: PreviewLink): string {
  const key = { link, until: Math.floor(new Date(until).getTime() / 1000) };
  return `${previewUrl}/p/${signedPreviewKey(secrets().PREVIEW_SECRET, key)}/`;
}

export async function findLink(
  strapi: Core.Strapi,
  where: { link: string } | { id: number },
): Promise<PreviewLink | null> {
  return strapi.db.query(linkUid).findOne({ where });
}

/** The addresses that hold at this moment, the newest first; those of one entry, or of sets of drafts. */
export async function holdingLinks(
  strapi: Core.Strapi,
  which: { type: string; id: string } | 'sets',
): Promise<PreviewLink[]> {
  return strapi.db.query(linkUid).findMany({
    where: {
      entry: which === 'sets' ? null : { $startsWith: `${which.type}/${which.id}/` },
      revokedAt: null,
      until: { $gt: new Date() },
    },
    orderBy: { id: 'desc' },
    limit: 100,
  });
}

export async function revokeLink(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.query(linkUid).update({ where: { id }, data: { revokedAt: new Date() } });
}

function entryKey({ type, id, locale }: Version): string {
  return `${type}/${id}/${locale ?? ''}`;
}

/** The admin begins in Dutch; whoever chose a language gets that one. */
function languageOf({ preferedLanguage }: AdminUser): string {
  return preferedLanguage === 'en' ? 'en' : 'nl';
}

function nameOf({ firstname, lastname, email }: AdminUser): string {
  const name = [firstname, lastname].filter(Boolean).join(' ');
  return name === '' ? (email ?? '?') : name;
}
