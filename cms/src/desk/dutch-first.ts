import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { chosenLocales, localesOf } from './document-locales';
import type { DocumentMiddleware } from './document-middleware';
import { typeOf } from './model';
import { refusal } from './refusal';

/**
 * An entry is public only while its Dutch is (design law 5): publishing another language first is refused; withdrawing or
 * deleting Dutch withdraws or deletes every language.
 */
export function dutchFirst(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    if (type === undefined || !contentTypes[type].localized) return next();
    const { documentId, locale } = context.params as { documentId?: string; locale?: unknown };
    if (documentId === undefined) return next();

    if (context.action === 'publish') {
      const chosen = chosenLocales(locale, await localesOf(strapi, type, documentId, 'draft'));
      const others = chosen.some((chosenLocale) => chosenLocale !== factLocale);
      const withDutch =
        chosen.includes(factLocale) || (await localesOf(strapi, type, documentId, 'published')).includes(factLocale);
      if (others && !withDutch)
        throw refusal([
          {
            path: [],
            message:
              'Publiceer eerst de Nederlandse versie; daarna kan deze taal erbij. – Publish the Dutch version first.',
          },
        ]);
    }
    if (context.action === 'unpublish' || context.action === 'delete') {
      const { drafts } = contentTypes[type];
      const there = await localesOf(
        strapi,
        type,
        documentId,
        context.action === 'unpublish' || !drafts ? 'published' : 'draft',
      );
      const chosen = chosenLocales(locale, there);
      if (chosen.includes(factLocale)) {
        const documents = strapi.documents(context.uid);
        for (const other of there) {
          if (other === null || chosen.includes(other)) continue;
          if (context.action === 'unpublish') await documents.unpublish({ documentId, locale: other });
          else await documents.delete({ documentId, locale: other });
        }
      }
    }
    return next();
  };
}
