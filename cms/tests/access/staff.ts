import type { Core } from '@strapi/types';
import { documents, makeNews } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import type * as Users from '../../src/access/users.ts';

const password = 'Geheim-2026';

/** A desk with three regions, somebody in each role, and news that belongs to one region, to two, and to another. */
export interface Staff {
  desk: Desk;
  regions: Readonly<Record<'kam' | 'twente' | 'oost', string>>;
  /** news of KAM; of KAM and Twente; of Twente */
  own: string;
  shared: string;
  foreign: string;
  users: typeof Users;
  administrator: Editor;
  national: Editor;
  kam: Editor;
  twente: Editor;
  /** of KAM, to German */
  translator: Editor;
  reader: Editor;
}

const address = (name: string): string => `${name}@example.org`;

export async function staffedDesk(database: DatabaseKind = 'sqlite'): Promise<Staff> {
  const desk = await startDesk({ database });
  const { strapi } = desk;
  const users = desk.load('access/users') as typeof Users;
  const regions = {
    kam: await makeRegion(strapi, 'KAM', 'kam'),
    twente: await makeRegion(strapi, 'Twente', 'twente'),
    oost: await makeRegion(strapi, 'Oost', 'oost'),
  };
  const add = async (name: string, wish: Users.UserWish) => {
    await users.addUser(strapi, { email: address(name), password, ...wish });
    return signIn(desk, { email: address(name), password });
  };
  return {
    desk,
    regions,
    users,
    own: await makeNews(strapi, [regions.kam], { title: 'Van KAM' }),
    shared: await makeNews(strapi, [regions.kam, regions.twente], { title: 'Van twee regio’s' }),
    foreign: await makeNews(strapi, [regions.twente], { title: 'Geheim van Twente' }),
    administrator: await signIn(desk),
    national: await add('landelijk', { role: 'national-editor' }),
    kam: await add('kam', { role: 'regional-editor', regions: ['kam'], languages: ['nl', 'en'] }),
    twente: await add('twente', { role: 'regional-editor', regions: ['twente'], languages: 'all' }),
    translator: await add('vertaler', { role: 'translator', regions: ['kam'], languages: ['de', 'nl'] }),
    reader: await add('lezer', { role: 'reader', regions: ['kam'], languages: 'all' }),
  };
}

async function makeRegion(strapi: Core.Strapi, name: string, slug: string): Promise<string> {
  const data = { name, slug, kind: 'regional', hasSite: true };
  return (await documents(strapi, 'region').create({ locale: 'nl', data })).documentId;
}
