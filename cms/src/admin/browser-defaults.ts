// What Strapi keeps per browser; the last names hold the id of an installation, which this one does not have.
const defaults: Readonly<Record<string, string>> = {
  'strapi-admin-language': 'nl',
  STRAPI_GUIDED_TOUR: JSON.stringify({ enabled: false }),
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': 'true',
};

/**
 * Gives a browser that comes for the first time Dutch texts, also before signing in, and neither a tour nor announcements
 * of Strapi. What an editor chose stays.
 */
export function setBrowserDefaults(): void {
  for (const [name, value] of Object.entries(defaults)) {
    if (window.localStorage.getItem(name) === null) window.localStorage.setItem(name, value);
  }
}
