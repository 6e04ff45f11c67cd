import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { toInput } from '../bundle/input';
import type { Payload } from '../bundle/payload';
import { mustBeReadable } from '../desk/entry-permission';
import { inLedgerTransaction } from '../ledger/lock';
import { readDrafts } from '../ledger/payload';
import { subjectType } from '../ledger/subjects';
import { lastIssue } from './last-issue';
import { nextIssue } from './next-issue';

/** What `POST /desk/newsletters/:documentId/next` answers. */
export interface NextIssue {
  documentId: string;
  number: number | null;
  /** Whether it stood there already: an issue that was never public is not followed by another. */
  isThere: boolean;
}

interface Request {
  params?: unknown;
  state: { userAbility?: unknown; user?: { id: number } };
  body?: unknown;
}

const { uid } = contentTypes.newsletter;
const asked = z.object({ documentId: z.string() });

/** Lets editors begin the next issue of a series with the frame of the last one. */
export function registerNewsletters(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'POST',
        path: '/newsletters/:documentId/next',
        info: { type: 'admin' },
        handler: async (ctx: Request) => {
          const { documentId } = asked.parse(ctx.params);
          await mustBeReadable(strapi, 'newsletter', documentId, ctx.state.userAbility);
          mustMakeNewsletters(strapi, ctx.state.userAbility);
          ctx.body = await makeNext(strapi, documentId, ctx);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}

function mustMakeNewsletters(strapi: Core.Strapi, userAbility: unknown): void {
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
  if (checker.cannot.create()) throw new errors.ForbiddenError();
}

/** Under the lock of the ledger: of two editors who ask at once, the second one gets what the first one made. */
async function makeNext(strapi: Core.Strapi, documentId: string, ctx: Request): Promise<NextIssue> {
  return inLedgerTransaction(strapi, async () => {
    const last = await lastIssue(strapi, documentId);
    const subject = subjectType(uid);
    if (last === undefined || subject === undefined) throw new errors.NotFoundError();
    await mustBeReadable(strapi, 'newsletter', last.documentId, ctx.state.userAbility);
    if (!last.isPublished) return { documentId: last.documentId, number: last.number, isThere: true };
    const [draft] = await readDrafts(strapi, subject, last.documentId, [factLocale]);
    const frame = nextIssue((draft?.payload ?? {}) as Payload);
    const { user } = ctx.state;
    const by = user === undefined ? {} : { createdBy: user.id, updatedBy: user.id };
    const made = await strapi.documents(uid as never).create({
      locale: factLocale,
      data: { ...toInput('newsletter', frame, new Map()), ...by } as never,
    });
    const number = typeof frame['number'] === 'number' ? frame['number'] : null;
    return { documentId: (made as { documentId: string }).documentId, number, isThere: false };
  });
}
