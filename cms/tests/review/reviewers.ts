import type { TypeName } from '@pactwerk/shared-types';
import type { EntryReview, ReviewWish } from '../../src/review/entry-review.ts';
import type { WaitingReviews } from '../../src/review/waiting.ts';
import { staffedDesk, type Staff } from '../access/staff.ts';
import { uidOf } from '../harness/content.ts';
import { signIn, type Answer, type Editor } from '../harness/editor.ts';

/** A staffed desk with a second editor of KAM, for whom the first one need not wait for the national office. */
export interface Reviewers extends Staff {
  colleague: Editor;
}

export async function deskWithReviewers(): Promise<Reviewers> {
  const staff = await staffedDesk();
  const login = { email: 'collega@example.org', password: 'Geheim-2026' };
  await staff.users.addUser(staff.desk.strapi, { ...login, role: 'regional-editor', regions: ['kam'] });
  return { ...staff, colleague: await signIn(staff.desk, login) };
}

export const content = (type: TypeName, rest = '') => `/content-manager/collection-types/${uidOf(type)}${rest}`;

/** Saves a Dutch draft, or one in another language, as the edit view does. */
export function save(who: Editor, type: TypeName, id: string, data: Record<string, unknown>, locale = 'nl') {
  return who.request('PUT', content(type, `/${id}?locale=${locale}`), data);
}

export function publish(who: Editor, type: TypeName, id: string, locale = 'nl'): Promise<Answer> {
  return who.request('POST', content(type, `/${id}/actions/publish?locale=${locale}`), {});
}

const path = (type: TypeName, id: string) => `/desk/reviews/${uidOf(type)}/${id}`;

/** How far the review of a language of an entry is, for somebody. */
export async function reviewFor(who: Editor, type: TypeName, id: string, locale: string | null = 'nl') {
  const query = locale === null ? '' : `?locale=${locale}`;
  return (await who.request('GET', `${path(type, id)}${query}`)).body as unknown as EntryReview;
}

/** Takes a step with the draft as it stands, unless another one is named. */
export async function step(
  who: Editor,
  type: TypeName,
  id: string,
  wish: Omit<ReviewWish, 'draft' | 'remark'> & { draft?: string; remark?: string; locale?: string },
): Promise<Answer> {
  const { locale = 'nl', ...rest } = wish;
  const { draft } = await reviewFor(who, type, id, locale);
  return who.request('POST', path(type, id), { locale, draft, ...rest });
}

/** The names of entries that wait for somebody or because of them. */
export async function waitingFor(who: Editor): Promise<Record<keyof WaitingReviews, string[]>> {
  const lists = (await who.request('GET', '/desk/reviews')).body as unknown as WaitingReviews;
  const names = (part: keyof WaitingReviews) => lists[part].map(({ name, locale }) => `${name} ${locale}`);
  return {
    toJudge: names('toJudge'),
    waiting: names('waiting'),
    returned: names('returned'),
    approved: names('approved'),
  };
}
