import { useIntl } from 'react-intl';
import type { AuditGroup } from '../../audit/events.ts';
import { useSay } from '../say.ts';
import type { AuditText } from '../translations/audit.ts';

export const useWords = () => useSay<AuditText>('audit');

/** In the order of the list to choose from. */
export const groups = [
  'signIns',
  'access',
  'publications',
  'reviews',
  'sites',
  'exports',
  'redactions',
] as const satisfies readonly AuditGroup[];

/** Says a moment with its day, to the second: events are told apart by it. */
export function useMoments(): (moment: string) => string {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return (moment) => format.format(new Date(moment));
}
