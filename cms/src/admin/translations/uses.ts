import { textsOf } from '../say.ts';

/** What is said before entries are withdrawn or deleted, and when several are published, in the languages of the admin. */
const dutch = {
  title: 'Bevestiging',
  unpublish: 'Dit item verdwijnt van de sites. Het concept blijft bewaard.',
  loading: 'We zoeken op waar dit gebruikt wordt…',
  failed: 'Waar dit gebruikt wordt, is nu niet op te vragen. Kijk het zelf na voor u verdergaat.',
  none: 'Niets verwijst hiernaar.',
  used: 'Hier wordt naar verwezen. Op de sites valt de verwijzing weg:',
  public: 'openbaar',
  more: 'en nog {count, plural, one {# item} other {# items}}',
  others:
    'Ook {count, plural, one {# openbaar item} other {# openbare items}} van andere regio’s {count, plural, one {verwijst} other {verwijzen}} hiernaar.',
};

const english: Record<keyof typeof dutch, string> = {
  title: 'Confirmation',
  unpublish: 'This entry leaves the sites. The draft is kept.',
  loading: 'Looking up where this is used…',
  failed: 'Where this is used cannot be read at this moment. Look for yourself before you go on.',
  none: 'Nothing points at this.',
  used: 'These point at it. On the sites the reference goes:',
  public: 'public',
  more: 'and {count, plural, one {# more entry} other {# more entries}}',
  others:
    '{count, plural, one {# public entry} other {# public entries}} of other regions {count, plural, one {points} other {point}} at it too.',
};

export type UsesText = keyof typeof dutch;

export const usesTexts = { nl: textsOf('uses', dutch), en: textsOf('uses', english) };
