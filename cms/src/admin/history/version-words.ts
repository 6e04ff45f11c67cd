import { useIntl } from 'react-intl';
import { useWords } from './use-history.ts';

/** Says a moment with its day, also of today: versions are told apart by it. */
export function useMoments(): (moment: string) => string {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return (moment) => format.format(new Date(moment));
}

/** How the desk calls a version: a draft by what it is, others by their moment. */
export function useVersionWords(): (name: string, at: string | null) => string {
  const say = useWords();
  const moment = useMoments();
  return (name, at) => {
    if (name === 'draft' || at === null) return say('draft');
    return say(name.startsWith('k') ? 'keptDraft' : 'version', { time: moment(at) });
  };
}
