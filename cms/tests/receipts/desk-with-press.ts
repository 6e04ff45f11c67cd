import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOrderDocument, ordersDocument, reportReceiptDocument } from '@pactwerk/shared-types';
import { expect } from 'vitest';
import type { Publications, RegionReleases } from '../../src/desk/publications.ts';
import { documents } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { signIn, type Answer, type Editor } from '../harness/editor.ts';
import { position } from '../harness/ledger-rows.ts';
import { ask } from '../harness/read-model.ts';

interface GivenOrder {
  key: string;
  region: string;
  kind: string;
  release: number | null;
  epoch: string;
}

/** A desk with an administrator, and what a press asks and tells it. */
export class DeskWithPress {
  readonly desk: Desk;
  readonly admin: Editor;
  readonly epoch: string;
  /** How often the desk rang the press. */
  rung = 0;
  readonly #stopPress: () => void;

  private constructor(desk: Desk, admin: Editor, epoch: string, stopPress: () => void) {
    this.desk = desk;
    this.admin = admin;
    this.epoch = epoch;
    this.#stopPress = stopPress;
  }

  static async start(database: DatabaseKind): Promise<DeskWithPress> {
    const bell = { ring: (): void => undefined };
    const press = createServer((request, response) => {
      bell.ring();
      request.resume().on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await once(press, 'listening');
    const { port } = press.address() as AddressInfo;
    const desk = await startDesk({ database, env: { NOTICE_URL: `http://127.0.0.1:${port}/` } });
    const { readEpoch } = desk.load('ledger/epoch') as { readEpoch: (strapi: Desk['strapi']) => Promise<string> };
    const stopPress = () => {
      press.closeAllConnections();
      press.close();
    };
    const both = new DeskWithPress(desk, await signIn(desk), await readEpoch(desk.strapi), stopPress);
    bell.ring = () => void (both.rung += 1);
    return both;
  }

  async stop(): Promise<void> {
    await this.desk.stop();
    this.#stopPress();
  }

  async makeSite(name: string, slug: string): Promise<string> {
    const data = { name, slug, kind: 'regional', hasSite: true };
    return (await documents(this.desk.strapi, 'region').create({ locale: 'nl', data })).documentId;
  }

  async report(region: string, state: string, more: Record<string, unknown> = {}): Promise<void> {
    const { desk, epoch } = this;
    const receipt = { region, state, epoch, position: await position(desk.strapi), ...more };
    const { errors } = await ask(desk, 'PRESS_TOKEN', reportReceiptDocument, { receipt });
    expect(errors).toEqual([]);
  }

  /** The newest row of a news item, as a live receipt names it. */
  async entryOf(id: string, urls: string[]) {
    const row = await this.desk.strapi.db
      .query('api::publication.publication')
      .findOne({ where: { subjectId: id }, orderBy: { id: 'desc' } });
    return { type: 'news', id, locale: 'nl', seq: row.id, event: row.event, urls, total: urls.length, removed: [] };
  }

  /** What the page Publications is told of a region. */
  async page(region: string, number = 1, editor = this.admin): Promise<RegionReleases> {
    const { status, body } = await editor.request('GET', `/desk/publications?region=${region}&page=${number}`);
    expect(status).toBe(200);
    const { region: shown } = body as unknown as Publications;
    if (shown === null) throw new Error('There is no region with a site.');
    return shown;
  }

  order(body: Record<string, unknown>, editor = this.admin): Promise<Answer> {
    return editor.request('POST', '/desk/publications/orders', { reason: 'Verkeerd cijfer', ...body });
  }

  /** The orders that wait, as the press asks for them. */
  async open(): Promise<GivenOrder[]> {
    const { data } = await ask<{ orders: GivenOrder[] }>(this.desk, 'PRESS_TOKEN', ordersDocument);
    return data?.orders ?? [];
  }

  answer(key: string, state: string, problem?: object) {
    return ask<{ answerOrder: boolean }>(this.desk, 'PRESS_TOKEN', answerOrderDocument, {
      answer: { key, state, ...(problem ? { problem } : {}) },
    });
  }
}

/** A release as a live receipt tells of it. */
export const release = (number: number, kept: number[], ...entries: object[]) => ({
  release: number,
  detail: { origin: 'http://twente.localhost:4321', seconds: 0.4, kept, entries },
});

/** A rollback as a receipt tells of it. */
export const pinned = (number: number, order: string | null) => ({
  release: number,
  detail: {
    pin: { release: number, position: 1, at: '2026-11-26T13:40:00.000Z', order, reason: null },
    kept: [1, 2],
  },
});
