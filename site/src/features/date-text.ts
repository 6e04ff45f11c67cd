import {
  isPast,
  machineDate,
  parsePartialDate,
  partialDateRangeText,
  partialDateText,
  timeText,
  type Locale,
} from '@pactwerk/shared-types';
import { labelsOf } from '#i18n/labels-of.ts';
import { remarksText } from '#i18n/wording.ts';
import type { StatedDate } from './reading.ts';

/** A date as a page shows it: at its own precision, with what the source said where that differs. */
export interface DateText {
  text: string;
  /** For the `datetime` attribute; null for an unknown date. */
  machine: string | null;
  /** “jaar afgeleid”, “in de bron: …”, in the reader's language; null when there is nothing to add. */
  note: string | null;
}

export function dateText(date: StatedDate, locale: Locale): DateText;
export function dateText(date: StatedDate | null, locale: Locale): DateText | null;
export function dateText(date: StatedDate | null, locale: Locale): DateText | null {
  if (!date) return null;
  const labels = labelsOf(locale).dates;
  const day = partialDateText(date.date, locale);
  const text = date.time === null ? day : labels.withTime(day, timeText(date.time, locale));
  const adds = date.inferred || !date.asStated?.toLowerCase().includes(text.toLowerCase());
  const notes = [
    ...(date.inferred ? [labels.inferred] : []),
    ...(date.asStated !== null && adds ? [labels.asStated(date.asStated)] : []),
  ];
  return {
    text,
    machine: machineDate(date.date, date.time) ?? null,
    note: remarksText(locale, notes) || null,
  };
}

/** A date that stands by itself, where no word before it says that it is one. */
export function rowDate(date: StatedDate | null, locale: Locale): DateText | null {
  const text = dateText(date, locale);
  return text && date?.date.precision === 'unknown' ? { ...text, text: labelsOf(locale).dates.unknownDate } : text;
}

/** Whether something dated lies wholly before the build day; an unknown date never does. */
export function isOver(date: StatedDate | null, day: string): boolean {
  return date !== null && isPast(date.date, day);
}

/** A whole day, YYYY-MM-DD, in the reader's words. */
export function plainDate(day: string, locale: Locale): string {
  const date = parsePartialDate(day);
  return date ? partialDateText(date, locale) : day;
}

/** A period in the reader's words; null when neither end is given. */
export function dateRangeText(from: StatedDate | null, until: StatedDate | null, locale: Locale): string | null {
  return partialDateRangeText(from?.date, until?.date, locale) || null;
}
