import { contentTypes, longestLine, mostRows, tooManyRows } from '@pactwerk/shared-types';
import type { DocumentMiddleware } from './document-middleware';
import { isData, rowsOf, typeOf, type Attributes, type Data } from './model';
import { refuseIfAny, type FieldError } from './refusal';

const longestText = 2_000_000;

/**
 * Refuses, at its field, what a database cannot hold: the invisible character NUL and lines of more than 255 characters
 * (PostgreSQL knows neither; SQLite takes both, and an entry must be able to move from one to the other), and lists so long
 * that saving them would keep everybody waiting.
 */
export const textWithinLimits: DocumentMiddleware = async (context, next) => {
  const type = typeOf(context.uid);
  const { data } = context.params as { data?: unknown };
  if (type !== undefined && isData(data)) refuseIfAny(textProblems(contentTypes[type].attributes, data, []));
  return next();
};

function textProblems(attributes: Attributes, data: Data, path: readonly string[]): FieldError[] {
  return Object.entries(attributes).flatMap(([name, attribute]): FieldError[] => {
    const value = data[name];
    const here = [...path, name];
    if (attribute.kind === 'scalar') {
      const message = problemOf(
        value,
        attribute.type === 'string' || attribute.type === 'email' ? longestLine : longestText,
      );
      return message === undefined ? [] : [{ path: here, message }];
    }
    const isList = Array.isArray(value);
    // Not one row of it is looked at: a database would be busy with them for minutes.
    if (isList && value.length > mostRows && attribute.kind !== 'relation' && attribute.kind !== 'media')
      return [{ path: here, message: tooManyRows(value.length).message }];
    return rowsOf(attribute, value).flatMap(({ row, attributes: inner }, place) =>
      textProblems(inner, row, isList ? [...here, String(place)] : here),
    );
  });
}

function problemOf(value: unknown, limit: number): string | undefined {
  if (hasNul(value)) return 'Hier staat een onzichtbaar teken (NUL). Wis de tekst en typ hem opnieuw.';
  const length =
    typeof value === 'string' ? value.length : isData(value) || Array.isArray(value) ? JSON.stringify(value).length : 0;
  if (length <= limit) return undefined;
  return `Hier passen ${limit.toLocaleString('nl')} tekens; dit zijn er ${length.toLocaleString('nl')}. Kort de tekst in.`;
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNul);
}
