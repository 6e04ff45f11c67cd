import { factLocale, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { choiceWords } from '../choice-words';

const names: Readonly<Record<(typeof locales)[number], string>> = choiceWords;

/** Lets Strapi know the languages that its own list lacks, so that editors can choose and change them. */
export function registerLocales(strapi: Core.Strapi): void {
  const known: { code: string; name: string }[] = strapi.plugin('i18n').service('iso-locales').getIsoLocales();
  for (const code of locales) {
    if (!known.some((locale) => locale.code === code)) known.push({ code, name: `${names[code]} (${code})` });
  }
}

/** Makes the languages of the desk; Dutch, which holds the facts, is the default. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  const query = strapi.db.query('plugin::i18n.locale');
  const present: { id: number; code: string; name: string }[] = await service.find();
  for (const { id, code, name } of present) {
    const wanted = locales.find((locale) => locale === code);
    if (wanted !== undefined && name !== names[wanted]) await service.update({ id }, { name: names[wanted] });
  }
  const missing = locales.filter((code) => !present.some((locale) => locale.code === code));
  if (missing.length > 0) {
    // In one go: the service would work out the permissions of every administrator again for each language, a second each.
    await query.createMany({ data: missing.map((code) => ({ code, name: names[code] })) });
    await strapi.plugin('i18n').service('permissions').actions.syncSuperAdminPermissionsWithLocales();
  }
  if ((await service.getDefaultLocale()) !== factLocale) await service.setDefaultLocale({ code: factLocale });
}
