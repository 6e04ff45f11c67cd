import type { TypeName } from '@pactwerk/shared-types';
import { expect } from 'vitest';
import type { Comparison, EntryHistory } from '../../src/history/entry-history.ts';
import type { Line } from '../../src/history/lines.ts';
import type { Restoring } from '../../src/history/restore.ts';
import { documents, makeNews, makeRegion, uidOf, type Parameters } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';

/** A desk with one region and an editor. */
export interface Room {
  desk: Desk;
  editor: Editor;
  twente: string;
}

export async function openRoom(database: DatabaseKind): Promise<Room> {
  const desk = await startDesk({ database });
  return { desk, editor: await signIn(desk), twente: await makeRegion(desk.strapi, 'Twente') };
}

/** What an editor does with news and its history; the room is opened before the first of it. */
export function newsroom(room: Room) {
  const news = (data: Parameters = {}) => makeNews(room.desk.strapi, [room.twente], data);
  const address = (id: string, type: TypeName = 'news') => `/desk/history/${uidOf(type)}/${id}`;
  const publish = (id: string, locale = 'nl') =>
    documents(room.desk.strapi, 'news').publish({ documentId: id, locale });
  const save = (id: string, data: Parameters, locale = 'nl') =>
    documents(room.desk.strapi, 'news').update({ documentId: id, locale, data });

  async function answer<T>(path: string, body?: Record<string, unknown>): Promise<T> {
    const given = await room.editor.request(body === undefined ? 'GET' : 'POST', path, body);
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    return given.body as unknown as T;
  }
  const historyOf = (id: string, query = '', type: TypeName = 'news') =>
    answer<EntryHistory>(`${address(id, type)}?${query}`);
  const names = async (id: string, query = '') => (await historyOf(id, query)).versions.map(({ name }) => name);
  const compare = (id: string, before = '', after = '', query = '') =>
    answer<Comparison>(`${address(id)}/compare?before=${before}&after=${after}&${query}`);
  const restore = (id: string, version = '', locale = 'nl') =>
    answer<Restoring>(`${address(id)}/restore`, { version, locale });
  const words = (lines: readonly Line[]) =>
    lines.map(({ before, after }) =>
      [before, after].map(
        (parts) => parts?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('') ?? null,
      ),
    );

  return { news, address, publish, save, answer, historyOf, names, compare, restore, words };
}
