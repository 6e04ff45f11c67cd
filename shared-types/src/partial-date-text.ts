import type { Locale } from './locales.ts';
import type { KnownDate, PartialDate } from './partial-date.ts';

/** The tags whose calendar words are used, best first: Britain's day order for English, Dutch where Frisian or easy Dutch is unknown. */
const calendarTags: Readonly<Record<Locale, readonly string[]>> = {
  nl: ['nl'],
  en: ['en-GB'],
  de: ['de'],
  fy: ['fy', 'nl'],
  'nl-simple': ['nl'],
  ar: ['ar'],
};

interface DateWords {
  unknown: string;
  from: (date: string) => string;
  until: (date: string) => string;
  time: (hour: number, minutes: string | undefined) => string;
}

const words: Readonly<Record<Locale, DateWords>> = {
  nl: {
    unknown: 'onbekend',
    from: (date) => `vanaf ${date}`,
    until: (date) => `tot ${date}`,
    time: (hour, minutes) => `${hour}${minutes ? `.${minutes}` : ''} uur`,
  },
  en: {
    unknown: 'unknown',
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    time: (hour, minutes) => `${hour % 12 || 12}${minutes ? `:${minutes}` : ''} ${hour < 12 ? 'am' : 'pm'}`,
  },
  de: {
    unknown: 'unbekannt',
    from: (date) => `ab ${date}`,
    until: (date) => `bis ${date}`,
    time: (hour, minutes) => `${hour}${minutes ? `:${minutes}` : ''} Uhr`,
  },
  fy: {
    unknown: 'ûnbekend',
    from: (date) => `fan ${date} ôf`,
    until: (date) => `oant ${date}`,
    time: (hour, minutes) => `${hour}${minutes ? `.${minutes}` : ''} oere`,
  },
  'nl-simple': {
    unknown: 'niet bekend',
    from: (date) => `vanaf ${date}`,
    until: (date) => `tot ${date}`,
    time: (hour, minutes) => `${hour}${minutes ? `.${minutes}` : ''} uur`,
  },
  ar: {
    unknown: 'غير معروف',
    from: (date) => `منذ ${date}`,
    until: (date) => `حتى ${date}`,
    time: (hour, minutes) => `الساعة ${hour}${minutes ? `:${minutes}` : ''}`,
  },
};

/** The date in the reader's words at its own precision: “december 2014”, “9 december 2019”, “2015”, “onbekend”. */
export function partialDateText(date: PartialDate, locale: Locale): string {
  if (date.precision === 'unknown') return words[locale].unknown;
  return plainSpaces(calendar(date.precision, locale).format(moment(date)));
}

/**
 * A period in the reader's words: “2016–2020”, “vanaf december 2014”, “tot 2020”. Ends of one precision are shortened as
 * the language does; equal ends are said once. Empty when neither is given.
 */
export function partialDateRangeText(
  from: PartialDate | undefined,
  until: PartialDate | undefined,
  locale: Locale,
): string {
  if (!from && !until) return '';
  if (!from) return words[locale].until(partialDateText(until!, locale));
  if (!until) return words[locale].from(partialDateText(from, locale));
  if (from.precision !== 'unknown' && from.precision === until.precision) {
    return plainSpaces(calendar(from.precision, locale).formatRange(moment(from), moment(until)));
  }
  return `${partialDateText(from, locale)} – ${partialDateText(until, locale)}`;
}

/** A time of day, `HH` or `HH:MM`, in the reader's words: “9 uur”, “9.30 uur”. Minutes that are not known are not shown. */
export function timeText(time: string, locale: Locale): string {
  const [hour, minutes] = time.split(':');
  return words[locale].time(Number(hour), minutes);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendar(precision: KnownDate['precision'], locale: Locale): Intl.DateTimeFormat {
  const id = `${precision} ${locale}`;
  const known = calendars.get(id);
  if (known) return known;
  const made = new Intl.DateTimeFormat([...calendarTags[locale]], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  calendars.set(id, made);
  return made;
}

function moment(date: KnownDate): Date {
  const time = new Date(0);
  time.setUTCFullYear(
    date.year,
    date.precision === 'year' ? 0 : date.month - 1,
    date.precision === 'day' ? date.day : 1,
  );
  return time;
}

/** ICU puts thin spaces around dashes; they make searching and copying harder and show no difference. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}
