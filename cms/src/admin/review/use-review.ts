import { useIntl } from 'react-intl';
import { useSay } from '../say.ts';
import type { ReviewText } from '../translations/review.ts';

export const useWords = () => useSay<ReviewText>('review');

/** Says a moment with its day, to the minute. */
export function useMoments(): (moment: string) => string {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (moment) => format.format(new Date(moment));
}
