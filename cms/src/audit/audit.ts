import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { auditUid, dropOldEvents } from './events';
import { registerAuditRoutes } from './routes';
import { noteUserChanges } from './user-changes';

const reads = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** The audit list: who did what that others must be able to see later. */
export function registerAudit(strapi: Core.Strapi): void {
  registerAuditRoutes(strapi);
  strapi.documents.use((context, next) => {
    // Administrators may write entries of every type; what is written down here stays as it is.
    if (context.uid === auditUid && !reads.has(context.action))
      throw new errors.ForbiddenError('Het logboek verandert niemand. – Nobody changes the audit list.');
    return next();
  });
}

export async function bootstrapAudit(strapi: Core.Strapi): Promise<void> {
  noteUserChanges(strapi);
  await dropOldEvents(strapi);
}
