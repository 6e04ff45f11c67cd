import type { Core } from '@strapi/types';
import { z } from 'zod';
import { auditList } from './audit-list';
import { auditGroups, type AuditGroup } from './events';
import { read } from '../desk/request';

const day = z.iso.date();
const asked = z.object({
  group: z.enum(Object.keys(auditGroups) as [AuditGroup, ...AuditGroup[]]).optional(),
  person: z.coerce.number().int().optional(),
  region: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** Lets those who may give access read the audit list. */
export function registerAuditRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/audit',
        info: { type: 'admin' },
        handler: async (ctx: { query?: unknown; state: { userAbility: unknown }; body?: unknown }) => {
          const { page, ...filter } = read(asked, ctx.query);
          ctx.body = await auditList(strapi, filter, page, ctx.state.userAbility);
        },
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            { name: 'admin::hasPermissions', config: { actions: ['admin::access.manage'] } },
          ],
        },
      },
    ],
  });
}
