import { errors } from '@strapi/utils';
import type { Versioned, VersionName } from '../history/versions';
import type { LastSave } from './revision';

/** What a refused save tells the admin. */
export interface RefusedSave {
  /** Under which name the history has what was refused. */
  kept: VersionName;
  /** Who saved in between, and when (ISO 8601); null where nobody knows, or where the language is gone. */
  by: string | null;
  at: string | null;
}

/** A save of a form that was opened before the draft became what it is. */
export class StaleSave extends errors.ApplicationError {
  readonly subject: Versioned;
  /** The save in between; undefined when the language was deleted. */
  readonly between: LastSave | undefined;

  constructor(subject: Versioned, between: LastSave | undefined) {
    super(
      'Dit is gewijzigd nadat u het opende. Er is niets opgeslagen. – It changed after you opened it. Nothing is saved.',
    );
    this.subject = subject;
    this.between = between;
  }
}
