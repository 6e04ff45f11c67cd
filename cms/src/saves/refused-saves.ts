import { isFields } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { RouteCheck } from '../access/every-route';
import { formPayload } from '../checks/form-payload';
import { spokenLanguage } from '../desk/spoken-language';
import { userNames } from '../desk/user-names';
import { keepDraft } from '../history/kept-drafts';
import { draftPayload } from '../history/versions';
import { writerOf } from '../ledger/writer';
import { StaleSave, type RefusedSave } from './stale-save';

/** Short: a window that tells more opens below it, on telephones too. */
const refusals = {
  nl: (isGone: boolean, by: string | null) =>
    `Niet opgeslagen: ${isGone ? 'deze taal is verwijderd' : `${by ?? 'iemand'} was u voor`}. Uw versie staat bij Geschiedenis.`,
  en: (isGone: boolean, by: string | null) =>
    `Not saved: ${isGone ? 'this language was deleted' : `${by ?? 'somebody'} was first`}. Your version is kept under History.`,
};

/**
 * Keeps what a stale save would have saved beside the draft that stands, and says so. Around the whole request: by then the
 * transaction of the save is undone.
 */
export function keepRefusedSaves(strapi: Core.Strapi): RouteCheck {
  return async (ctx, next) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof StaleSave) || !isFields(ctx.request.body)) throw error;
      throw await kept(strapi, error, ctx.request.body);
    }
  };
}

async function kept(
  strapi: Core.Strapi,
  { subject, between }: StaleSave,
  form: Record<string, unknown>,
): Promise<Error> {
  const draft = await draftPayload(strapi, subject);
  const payload = formPayload(subject.type, form, draft?.payload);
  const number = await strapi.db.transaction(() => keepDraft(strapi, subject, payload, 'refused'));
  const writer = between === undefined || between.user === null ? null : writerOf(between.user);
  const by = (await userNames(strapi, [writer])).get(writer ?? '') ?? null;
  const details: RefusedSave = { kept: `k${number}`, by, at: between?.at.toISOString() ?? null };
  // After any other error the form takes what was typed for what is stored.
  return new errors.ValidationError(refusals[spokenLanguage(strapi)](between === undefined, by), {
    errors: [],
    refusedSave: details,
  });
}
