import { entriesOf, type Ask } from '../desk/session.ts';

/** The region whose editor the guide shows. */
export const sampleRegion = 'twente';

/** A news item for the pictures: published in two languages, with a translation that a later publish made old. */
export interface Sample {
  readonly id: string;
  /** Has whoever asks open it and write in it. */
  readonly visit: () => Promise<unknown>;
  remove(): Promise<void>;
}

export async function sampleNews(ask: Ask): Promise<Sample> {
  const news = entriesOf('news');
  const found = (await ask('GET', `${entriesOf('region')}?locale=nl&filters[slug][$eq]=${sampleRegion}`)) as {
    results: { documentId: string }[];
  };
  const [region] = found.results;
  if (!region) throw new Error(`There is no region ${sampleRegion}: bring in the demo first (npm start).`);
  const { data } = (await ask('POST', `${news}?locale=nl`, {
    title: 'Open dag bij drie zorgorganisaties',
    summary: 'Op 12 december laten drie organisaties zien hoe het is om in de zorg te werken.',
    publishedOn: { value: '2026-11-27' },
    regions: { set: [{ documentId: region.documentId }] },
    body: paragraphs('Loop een uur mee, praat met leerlingen en stel al je vragen.', 'Aanmelden kan tot 10 december.'),
  })) as { data: { documentId: string } };
  const id = data.documentId;
  const publish = (locale: string) => ask('POST', `${news}/${id}/actions/publish?locale=${locale}`, {});
  await publish('nl');
  await ask('PUT', `${news}/${id}?locale=en`, {
    title: 'Open day at three care organisations',
    slug: 'open-day-at-three-care-organisations',
    summary: 'On 12 December three organisations show what it is like to work in care.',
    body: paragraphs('Walk along for an hour, talk to students and ask all your questions.'),
  });
  await publish('en');
  await ask('PUT', `${news}/${id}?locale=nl`, {
    summary: 'Op 12 december laten drie organisaties in Enschede zien hoe het is om in de zorg te werken.',
  });
  await publish('nl');
  const visit = () =>
    ask('POST', `/desk/presence/api::news.news/${id}`, { window: 'guide-colleague', locale: 'nl', isWriting: true });
  return { id, visit, remove: async () => void (await ask('DELETE', `${news}/${id}?locale=*`)) };
}

/** The documentId of a Volgspot of the demo that the region has. */
export async function sampleVolgspot(ask: Ask): Promise<string> {
  const query = `?locale=nl&filters[regions][slug][$eq]=${sampleRegion}`;
  const found = (await ask('GET', `${entriesOf('volgspot')}${query}`)) as { results: { documentId: string }[] };
  const [volgspot] = found.results;
  if (!volgspot) throw new Error(`${sampleRegion} has no Volgspot: bring in the demo first (npm start).`);
  return volgspot.documentId;
}

function paragraphs(...texts: string[]) {
  return texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
}
