import type { Core } from '@strapi/types';
import { readSecret, writeSecrets } from '../settings';

/** What a token may be allowed to do: read what is public, read drafts, report what became of a release. */
export const scopes = {
  read: 'api::publication.publication.find',
  preview: 'api::publication.publication.preview',
  report: 'api::receipt.receipt.report',
} as const;

const tokens = [
  { secret: 'READ_TOKEN', name: 'Sites', description: 'Leest wat openbaar is.', scope: scopes.read },
  { secret: 'PREVIEW_TOKEN', name: 'Voorbeeld', description: 'Leest concepten.', scope: scopes.preview },
  { secret: 'PRESS_TOKEN', name: 'Pers', description: 'Meldt wat er van een uitgave werd.', scope: scopes.report },
] as const;

interface StoredToken {
  id: number;
  accessKey: string;
}

/** Makes our permissions known to Strapi, which knows only those of controllers by itself. */
export async function registerScopes(strapi: Core.Strapi): Promise<void> {
  for (const uid of Object.values(scopes)) {
    const [api = '', controller = '', action = ''] = uid.split('.');
    await strapi.contentAPI.permissions.providers.action.register(uid, { api, controller, action, uid });
  }
}

/**
 * Makes the three tokens that are not there and writes them to `var/secrets.env`. Strapi keeps only a hash, so a token whose
 * text was lost is replaced. The all-powerful tokens that Strapi makes for a new database are removed.
 */
export async function ensureTokens(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::api-token');
  const query = strapi.db.query('admin::api-token');
  const missing = [];
  for (const token of tokens) {
    const stored: StoredToken | null = await query.findOne({ where: { name: token.name } });
    const text = readSecret(token.secret);
    if (stored !== null && text !== undefined && service.hash(text) === stored.accessKey) {
      await restoreScope(strapi, stored.id, token.scope);
      continue;
    }
    missing.push(token);
    if (stored !== null) await service.revoke(stored.id);
  }
  if (missing.length === tokens.length)
    await query.deleteMany({ where: { type: { $in: ['read-only', 'full-access'] }, lastUsedAt: null } });
  for (const { secret, name, description, scope } of missing) {
    const made = await service.create({
      name,
      description,
      kind: 'content-api',
      type: 'custom',
      lifespan: null,
      permissions: [scope],
    });
    writeSecrets({ [secret]: made.accessKey });
  }
}

/** A token without its right would stop the sites: it gets it back, whoever took it. */
async function restoreScope(strapi: Core.Strapi, token: number, action: string): Promise<void> {
  const query = strapi.db.query('admin::api-token-permission');
  if ((await query.findOne({ where: { token, action } })) === null) await query.create({ data: { token, action } });
}
