import { useIntl } from 'react-intl';

type Values = Readonly<Record<string, string | number>>;

/** Says the texts of a part of the desk in the language of the admin. */
export function useSay<Text extends string>(part: string): (text: Text, values?: Values) => string {
  const { formatMessage } = useIntl();
  return (text, values) => formatMessage({ id: `pactwerk.${part}.${text}` }, values);
}

/** The texts of a part under the ids by which the admin finds them. */
export function textsOf(part: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([text, words]) => [`pactwerk.${part}.${text}`, words]));
}

/** Says a length of time with one decimal, as the language of the admin writes it. */
export function useSeconds(): (seconds: number) => string {
  const { formatNumber } = useIntl();
  return (seconds) => formatNumber(seconds, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Says a moment in the language of the admin: of today its time, of another day the day too. */
export function useTimes(): (moment: string) => string {
  const { locale } = useIntl();
  return (moment) => {
    const date = new Date(moment);
    const isToday = date.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...(isToday ? {} : { dateStyle: 'medium' }) }).format(
      date,
    );
  };
}
