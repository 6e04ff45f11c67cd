import { textsOf } from '../say.ts';

/** What the panel "On the sites" says, in the languages of the admin. */
const dutch = {
  title: 'Op de sites',
  loading: 'Bezig met laden…',
  failed: 'De stand op de sites is nu niet op te vragen. Wat u publiceerde, is wel bewaard.',
  notPublished: 'Niet gepubliceerd.',
  noSite: 'Geen enkele site toont dit.',
  queued: 'In de rij sinds {time}.',
  building: 'Wordt gemaakt.',
  live: 'Op de site sinds {time} ({seconds} s), uitgave {release}.',
  withdrawn: 'Van de site af sinds {time} ({seconds} s), uitgave {release}.',
  gone: 'Staat niet op de site.',
  absent: 'Verwerkt. Geen pagina van deze site toont deze taal.',
  heldBack: 'Tegengehouden. De site toont de versie van ervoor, of niets.',
  refused: 'Geweigerd. De site blijft zoals hij was.',
  pinned: 'Wacht: de site is teruggezet naar uitgave {release}.',
  more: 'en nog {count, plural, one {# pagina} other {# pagina’s}}',
  releases: 'Laatste uitgaven met dit item',
  release: '{region}, uitgave {release}, {time}',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'On the sites',
  loading: 'Loading…',
  failed: 'The state on the sites cannot be read at this moment. What you published is safe.',
  notPublished: 'Not published.',
  noSite: 'No site shows this.',
  queued: 'Queued since {time}.',
  building: 'Building.',
  live: 'Live since {time} ({seconds} s), release {release}.',
  withdrawn: 'Off the site since {time} ({seconds} s), release {release}.',
  gone: 'Not on the site.',
  absent: 'Done. No page of this site shows this language.',
  heldBack: 'Held back. The site shows the version before it, or nothing.',
  refused: 'Refused. The site stays as it was.',
  pinned: 'Waits: the site is rolled back to release {release}.',
  more: 'and {count, plural, one {# more page} other {# more pages}}',
  releases: 'Newest releases with this entry',
  release: '{region}, release {release}, {time}',
};

export type SiteText = keyof typeof dutch;

export const siteTexts = { nl: textsOf('onTheSites', dutch), en: textsOf('onTheSites', english) };
