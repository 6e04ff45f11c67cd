import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { uidOf } from '../desk/model';

/** The one answer to who asks for what is not there and to who asks for what is not theirs. */
export function notThere(): Error {
  return new errors.NotFoundError(
    'Dit is er niet, of het is niet van uw werkgebied. Vraag een beheerder als u er wel bij moet kunnen. – It is not there, or not within your remit. Ask an administrator if you should have it.',
  );
}

/** For what a role may not do at all. */
export function notYourRole(type: TypeName): Error {
  const { label } = contentTypes[type];
  return new errors.ForbiddenError(
    `Met uw rol kunt u dit niet doen met: ${label}. Vraag het de redactie. – Your role cannot do this with: ${label}. Ask an editor.`,
  );
}

export function notYourLanguage(languages: readonly string[]): Error {
  const named = languages.join(', ');
  return new errors.ForbiddenError(
    `U werkt niet in deze taal: ${named}. Vraag een beheerder als dat wel moet. – You do not work in this language: ${named}. Ask an administrator if you should.`,
  );
}

/** The names of regions as editors know them, in one line. */
export async function regionNames(strapi: Core.Strapi, ids: readonly string[]): Promise<string> {
  const rows: { name: string }[] = await strapi.db.query(uidOf('region')).findMany({
    where: { documentId: { $in: [...ids] }, locale: factLocale },
    select: ['name'],
    orderBy: { name: 'asc' },
  });
  return rows.map(({ name }) => name).join(', ');
}
