/** What the panel "On the sites" says, in the languages of the admin. The ids follow `pactwerk.onTheSites.`. */
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
  pinned: 'De beheerder houdt deze site op uitgave {release}. Uw wijziging volgt als de site wordt losgelaten.',
  mend: 'Ga naar het item',
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
  pinned: 'The operator holds this site at release {release}. Your change follows when the site is let go.',
  mend: 'Go to the entry',
  more: 'and {count, plural, one {# more page} other {# more pages}}',
  releases: 'Newest releases with this entry',
  release: '{region}, release {release}, {time}',
};

export type SiteText = keyof typeof dutch;

export const siteTextId = (text: SiteText): string => `pactwerk.onTheSites.${text}`;

const byId = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([text, words]) => [`pactwerk.onTheSites.${text}`, words]));

export const siteTexts = { nl: byId(dutch), en: byId(english) };
