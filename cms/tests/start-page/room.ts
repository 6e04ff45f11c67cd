import { expect } from 'vitest';
import type { Staff } from '../access/staff.ts';
import { documents } from '../harness/content.ts';
import type { Editor } from '../harness/editor.ts';

/** A desk with somebody in each role, once it runs. */
export interface Room {
  staff: Staff;
}

/** A day so many days from now, as a date field takes it. */
export const day = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000);

/** What the desk answers somebody for a part of the start page. */
export async function part<T>(name: string, who: Editor): Promise<T> {
  const { status, body } = await who.request('GET', `/desk/start-page/${name}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as T;
}

export const names = (entries: readonly { name: string }[]): string[] => entries.map(({ name }) => name);

/** Publishes in Dutch, or in another language. */
export function publish(
  { staff }: Room,
  type: 'news' | 'pact' | 'organisation' | 'volgspot',
  documentId: string,
  locale = 'nl',
) {
  return documents(staff.desk.strapi, type).publish({ documentId, ...(type === 'organisation' ? {} : { locale }) });
}
