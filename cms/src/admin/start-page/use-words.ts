import { useIntl } from 'react-intl';
import { useSay } from '../say.ts';
import type { StartPageText } from '../translations/start-page.ts';

export const useWords = () => useSay<StartPageText>('startPage');

/** Says a date that is known to the day, the month or the year (EDTF), in the language of the admin. */
export function useStatedDates(): (value: string) => string {
  const { locale } = useIntl();
  return (value) => {
    const [, month, day] = value.split('-');
    return new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month === undefined ? {} : { month: 'long' }),
      ...(day === undefined ? {} : { day: 'numeric' }),
    }).format(new Date(value));
  };
}
