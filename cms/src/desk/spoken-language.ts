import type { Core } from '@strapi/types';

/** The languages of the screens of the desk. */
export type SpokenLanguage = 'nl' | 'en';

/** In which language the desk speaks to who is signed in: English for whoever chose that in their profile, else Dutch. */
export function spokenLanguage(strapi: Core.Strapi): SpokenLanguage {
  const user = strapi.requestContext.get()?.state?.['user'] as { preferedLanguage?: string | null } | undefined;
  return user?.preferedLanguage === 'en' ? 'en' : 'nl';
}
