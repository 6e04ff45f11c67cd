import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, makeNews, makePact, makeRegion, translate, uidOf } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { rowsAfter } from '../harness/ledger-rows.ts';
import { randomFrom } from '../harness/random.ts';

const steps = Number(process.env.GRAPH_STEPS ?? 200);
const seed = Number(process.env.GRAPH_SEED ?? 20260101);
const timeout = 60_000 + steps * 200;

/** Edges of the graph: `type id → type id`, with the relation's name. */
type Edges = string[];

const relations = {
  news: ['regions', 'aboutPacts', 'aboutThemes', 'aboutEvents'],
  pact: ['regions'],
  theme: ['pact'],
  event: ['regions', 'replacedBy', 'partOf', 'pacts', 'themes'],
} as const satisfies Partial<Record<TypeName, readonly string[]>>;

type GraphType = keyof typeof relations;
const graphTypes = Object.keys(relations) as GraphType[];

interface Node {
  type: GraphType;
  id: string;
}

/** What the ledger promises of relations, whatever the order in which entries come and go, on either database. */
export function graphPromises(database: DatabaseKind): void {
  describe(`relations on ${database}`, () => {
    let desk: Desk;
    let nodes: Node[];

    beforeAll(async () => {
      desk = await startDesk({ database });
      nodes = await makeGraph(desk);
    });
    afterAll(() => desk.stop());

    test(
      `In ${steps} random steps (seed ${seed}) the public graph is the draft graph limited to public targets`,
      async () => {
        const random = randomFrom(seed);
        const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
        const drafts = await draftEdges(desk);
        expect(drafts.length).toBeGreaterThan(40);
        const isPublic = new Set<string>();
        let folded = new Map<string, Record<string, unknown>>();
        let seen = 0;

        for (let step = 0; step < steps; step += 1) {
          const node = pick(nodes);
          const locale = pick(['nl', 'nl', 'nl', 'de']);
          const service = documents(desk.strapi, node.type);
          const dutchIsPublic = isPublic.has(`${node.id} nl`);
          const before = new Map(folded);
          if (random() < 0.6 && (locale === 'nl' || dutchIsPublic)) {
            await service.publish({ documentId: node.id, locale });
            isPublic.add(`${node.id} ${locale}`);
          } else {
            await service.unpublish({ documentId: node.id, locale });
            isPublic.delete(`${node.id} ${locale}`);
            if (locale === 'nl') isPublic.delete(`${node.id} de`);
          }

          const rows = await rowsAfter(desk.strapi, seen);
          seen = rows.at(-1)?.seq ?? seen;
          folded = new Map(folded);
          for (const row of rows) {
            if (row.event === 'published') folded.set(`${row.id} ${row.locale}`, row.payload ?? {});
            else folded.delete(`${row.id} ${row.locale}`);
          }
          const says = `step ${step}: ${node.type} ${node.id} ${locale}`;
          expect([...publicKeys(folded, nodes)].sort(), says).toEqual([...isPublic].sort());
          expect(publicEdges(folded, nodes), says).toEqual(limited(drafts, folded));
          for (const [key, payload] of before) {
            if (!key.startsWith(node.id) && folded.has(key))
              expect(JSON.stringify(folded.get(key)), `${says} touched ${key}`).toBe(JSON.stringify(payload));
          }
        }
      },
      timeout,
    );
  });
}

/** Four types that point at each other, with circles: an event replaced by one that is part of it, and itself's neighbour. */
async function makeGraph(desk: Desk): Promise<Node[]> {
  const { strapi } = desk;
  const regions = [await makeRegion(strapi, 'Twente'), await makeRegion(strapi, 'Oost')];
  const pacts = [await makePact(strapi, regions), await makePact(strapi, [regions[1] ?? ''])];
  const make = async (type: GraphType, data: Record<string, unknown>) =>
    (await documents(strapi, type).create({ locale: 'nl', data })).documentId;
  const themes = [];
  for (const [index, pact] of pacts.entries())
    themes.push(await make('theme', { title: `Thema ${index}`, slug: `thema-${index}`, pact }));
  const events: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const data = { title: `Werkdag ${index}`, slug: `werkdag-${index}`, kind: 'working_day', regions, pacts, themes };
    events.push(await make('event', { ...data, startsOn: { value: '2015-12-02' }, partOf: events[index - 1] }));
  }
  await documents(strapi, 'event').update({
    documentId: events[0] ?? '',
    locale: 'nl',
    data: { replacedBy: events[2], partOf: events[1] },
  });
  const news = [
    await makeNews(strapi, regions, { aboutPacts: pacts, aboutThemes: themes, aboutEvents: events }),
    await makeNews(strapi, regions, { aboutEvents: [...events].reverse() }),
  ];
  const nodes = [
    ...pacts.map((id) => ({ type: 'pact' as const, id })),
    ...themes.map((id) => ({ type: 'theme' as const, id })),
    ...events.map((id) => ({ type: 'event' as const, id })),
    ...news.map((id) => ({ type: 'news' as const, id })),
  ];
  for (const { type, id } of nodes) await translate(strapi, type, id, 'de', { title: 'Deutsch', slug: `de-${id}` });
  return nodes;
}

/** The relations of the nl drafts, as Strapi itself answers them. */
async function draftEdges(desk: Desk): Promise<Edges> {
  const edges: Edges = [];
  for (const type of graphTypes) {
    const populate = Object.fromEntries(relations[type].map((name) => [name, { fields: ['documentId'] }]));
    const entries: Record<string, unknown>[] = await desk.strapi
      .documents(uidOf(type) as never)
      .findMany({ locale: 'nl', status: 'draft', populate } as never);
    for (const entry of entries) {
      for (const name of relations[type]) {
        const targets = [entry[name]].flat().filter((target) => target !== null && target !== undefined);
        for (const target of targets as { documentId: string }[])
          edges.push(edge(String(entry.documentId), type, name, target.documentId));
      }
    }
  }
  return edges;
}

/** Of the drafts' edges those whose both ends are public. */
function limited(edges: Edges, folded: Map<string, unknown>): Edges {
  return edges
    .filter((text) => {
      const [from = '', , name = '', to = ''] = text.split(' ');
      return folded.has(`${from} nl`) && (name === 'regions' || folded.has(`${to} nl`));
    })
    .sort();
}

/** The graph as a site builds it: the rows that are public, their relations to what is public. */
function publicEdges(folded: Map<string, Record<string, unknown>>, nodes: readonly Node[]): Edges {
  return nodes
    .flatMap(({ type, id }) => {
      const payload = folded.get(`${id} nl`);
      if (payload === undefined) return [];
      return relations[type].flatMap((name) => {
        expect(contentTypes[type].attributes).toHaveProperty(name);
        return (payload[name] as string[])
          .filter((target) => name === 'regions' || folded.has(`${target} nl`))
          .map((target) => edge(id, type, name, target));
      });
    })
    .sort();
}

function publicKeys(folded: Map<string, unknown>, nodes: readonly Node[]): Set<string> {
  const ids = new Set(nodes.map(({ id }) => id));
  return new Set([...folded.keys()].filter((key) => ids.has(key.split(' ')[0] ?? '')));
}

function edge(from: string, type: string, name: string, to: string): string {
  return `${from} ${type} ${name} ${to}`;
}
