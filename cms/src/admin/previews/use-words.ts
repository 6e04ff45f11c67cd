import { useIntl } from 'react-intl';
import { previewTextId, type PreviewText } from '../translations/previews.ts';

/** Says the texts of previews in the language of the admin. */
export function useWords(): (text: PreviewText, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (text, values) => formatMessage({ id: previewTextId(text) }, values);
}

/** Says a moment of today or tomorrow in the language of the admin. */
export function useMoments(): (moment: string) => string {
  const { locale } = useIntl();
  return (moment) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
}
