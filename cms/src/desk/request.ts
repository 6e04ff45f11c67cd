import type { TypeName } from '@pactwerk/shared-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { typeOf } from './model';

/** What a request gives, in the shape that is asked of it. Throws what Strapi answers with 400 where it has another. */
export function read<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const checked = schema.safeParse(given);
  if (!checked.success) throw new errors.ValidationError(z.prettifyError(checked.error));
  return checked.data;
}

/** The content type that a request names. Throws what Strapi answers with 404 where there is none. */
export function typeNamed(uid: string): TypeName {
  const type = typeOf(uid);
  if (type === undefined) throw new errors.NotFoundError(`There is no content type ${uid}.`);
  return type;
}
