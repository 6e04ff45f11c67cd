import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import { documents, makeOrganisation, makePact, makeRegion } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';

/** A desk with a pact of which one Volgspot was held, and another pact. */
export interface KnownDesk {
  desk: Desk;
  editor: Editor;
  region: string;
  pact: string;
  elsewhere: string;
  partner: string;
  /** The themes of the pact: the second one first, and one that is over. */
  themes: { learning: string; staying: string; over: string };
  foreignTheme: string;
  held: string;
  make: (type: TypeName, data: object) => Promise<string>;
  /** The data of a Volgspot about the pact. */
  volgspot: (data: object) => object;
}

export const { uid } = contentTypes.volgspot;

export async function startKnownDesk(): Promise<KnownDesk> {
  const desk = await startDesk();
  const editor = await signIn(desk);
  const make = async (type: TypeName, data: object) =>
    (await documents(desk.strapi, type).create({ locale: 'nl', data: { ...data } })).documentId;
  const region = await makeRegion(desk.strapi, 'Twente');
  const summary = 'Zorg en onderwijs leiden samen op. Zij doen dat in heel Twente. Er zijn twee thema’s.';
  const pact = await makePact(desk.strapi, [region], { title: 'Zorgpact Twente', summary });
  const elsewhere = await makePact(desk.strapi, [region], { title: 'Ander pact' });
  const partner = await makeOrganisation(desk.strapi, { name: 'Zorghuis Oost' });
  const themes = {
    learning: await make('theme', { title: 'Leren op de werkplek', pact, ordinal: 2 }),
    staying: await make('theme', { title: 'Blijven in de zorg', pact, ordinal: 1 }),
    over: await make('theme', { title: 'Oud thema', pact, ordinal: 3, until: { value: '2019' } }),
  };
  const foreignTheme = await make('theme', { title: 'Van een ander pact', pact: elsewhere, ordinal: 1 });
  const volgspot = (data: object) => ({
    kind: 'volgspot',
    subjects: [pact],
    regions: [region],
    participants: [partner],
    ...data,
  });
  const held = await make(
    'volgspot',
    volgspot({ title: 'Volgspot mei 2025', ordinal: 4, heldOn: { value: '2025-05' } }),
  );
  await documents(desk.strapi, 'volgspot').publish({ documentId: held, locale: 'nl' });
  return { desk, editor, region, pact, elsewhere, partner, themes, foreignTheme, held, make, volgspot };
}

export const idOf = (value: unknown) => (value as { documentId: string } | null)?.documentId;
export const idsOf = (value: unknown) => (value as { documentId: string }[]).map((one) => one.documentId);
