import { useIntl } from 'react-intl';
import { scheduleTextId, type ScheduleText } from './translations/schedule.ts';

/** The zone in which planned moments are typed and said, wherever the editor is. */
const zone = 'Europe/Amsterdam';

export type Say = (text: ScheduleText, values?: Record<string, string | number>) => string;

export function useScheduleWords(): Say {
  const { formatMessage } = useIntl();
  return (text, values) => formatMessage({ id: scheduleTextId(text) }, values);
}

/** Says a moment in full, in the language of the admin. */
export function useMoments(): (moment: string) => string {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'full', timeStyle: 'short' });
  return (moment) => format.format(new Date(moment));
}

/** The day after this one, as a date field takes it. */
export function tomorrow(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(Date.now() + 86_400_000);
}
