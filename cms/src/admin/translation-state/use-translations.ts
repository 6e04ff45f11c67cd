import { useSay } from '../say.ts';
import type { TranslationText } from '../translations/translations.ts';

export const useWords = () => useSay<TranslationText>('translations');

/** The colours of the states, as badges show them; the word says the same. */
export const colours = { missing: 'neutral', draft: 'secondary', upToDate: 'success', outdated: 'warning' } as const;
