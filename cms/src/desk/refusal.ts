import { errors } from '@strapi/utils';
import type { SpokenLanguage } from './spoken-language';

/** What is wrong with one field; `path` as the edit view names it: `['signatures', '0', 'role']`, empty for the whole entry. */
export interface FieldError {
  path: string[];
  message: string;
}

const asWhole = {
  nl: 'Dit kan zo niet worden opgeslagen of gepubliceerd',
  en: 'This cannot be saved or published as it is',
};

/**
 * A refusal that the edit view shows at the fields that it is about. What concerns no field stands in the notification,
 * which shows the message of the whole.
 */
export function refusal(problems: readonly FieldError[], language: SpokenLanguage = 'nl'): errors.ValidationError {
  const [first] = problems;
  const message =
    problems.length === 1 && first !== undefined
      ? first.message
      : `${asWhole[language]}: ${problems.map((problem) => problem.message).join(' ')}`;
  return new errors.ValidationError(message, {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });
}

/** Throws a refusal when there is anything to refuse. */
export function refuseIfAny(problems: readonly FieldError[], language?: SpokenLanguage): void {
  if (problems.length > 0) throw refusal(problems, language);
}
