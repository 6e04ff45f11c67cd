import { textsOf } from '../say.ts';

/** What is said when several entries of a list are published, in the languages of the admin. */
const dutch = {
  label: 'Publiceer',
  title: 'Publiceer {count, plural, one {# item} other {# items}}',
  explained:
    'Elk item wordt apart gepubliceerd. Klopt er bij een item iets niet, dan gaan de andere door en leest u hier waarom.',
  language: 'Taal: {locale}. Andere talen publiceert u apart.',
  confirm: 'Publiceer',
  busy: 'Bezig met publiceren…',
  failed: 'Er is niets gepubliceerd. Ververs de lijst en probeer het opnieuw.',
  result:
    '{published, plural, =0 {Niets gepubliceerd.} one {# item gepubliceerd.} other {# items gepubliceerd.}} {refused, plural, =0 {} one {# item geweigerd.} other {# items geweigerd.}}',
  refused: 'Niet gepubliceerd',
  published: 'Gepubliceerd',
  unchanged: 'Was al openbaar zoals het er staat',
  close: 'Sluit',
};

const english: Record<keyof typeof dutch, string> = {
  label: 'Publish',
  title: 'Publish {count, plural, one {# entry} other {# entries}}',
  explained:
    'Each entry is published by itself. If something is wrong with one, the others go on and you read here why.',
  language: 'Language: {locale}. Other languages are published by themselves.',
  confirm: 'Publish',
  busy: 'Publishing…',
  failed: 'Nothing was published. Reload the list and try again.',
  result:
    '{published, plural, =0 {Nothing was published.} one {# entry was published.} other {# entries were published.}} {refused, plural, =0 {} one {# entry was refused.} other {# entries were refused.}}',
  refused: 'Not published',
  published: 'Published',
  unchanged: 'Was public as it stands already',
  close: 'Close',
};

export type BulkPublishText = keyof typeof dutch;

export const bulkPublishTexts = { nl: textsOf('bulkPublish', dutch), en: textsOf('bulkPublish', english) };
