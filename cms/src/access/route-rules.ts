import { contentTypes } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { administratorRoutes } from './administrator-routes';
import type { RouteContext } from './every-route';
import { roleCodes, type RoleCode } from './roles';

/** An entry, part or file that a request names. */
export interface Named {
  uid: string;
  id: string;
}

/** Who of the desk's roles may use a route. Administrators use every route. */
export interface RouteRule {
  roles: readonly RoleCode[];
  /** What a request names, which must be within the remit of who asks. */
  names?: (ctx: RouteContext) => Named[];
  /** The type of what its query looks through. */
  queries?: (ctx: RouteContext, strapi: Core.Strapi) => string;
}

const everybody: readonly RoleCode[] = roleCodes;
const editors: readonly RoleCode[] = ['national-editor', 'regional-editor'];
const writers: readonly RoleCode[] = ['national-editor', 'regional-editor', 'translator'];
const national: readonly RoleCode[] = ['national-editor'];
const administrators: readonly RoleCode[] = [];

const model = ({ params }: RouteContext): string => params['model'] ?? params['uid'] ?? params['contentType'] ?? '';

/** The type that a relation points at, of which a picker shows entries. */
const target = (ctx: RouteContext, strapi: Core.Strapi): string => {
  const { attributes } = strapi.getModel(model(ctx) as never) as { attributes?: Record<string, { target?: string }> };
  return attributes?.[ctx.params['targetField'] ?? '']?.target ?? model(ctx);
};

/** Ids as they come in a query or body: one, or a list. A new entry is asked for without one, or with nothing. */
function ids(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((id) =>
    (typeof id === 'string' && id !== '') || typeof id === 'number' ? [String(id)] : [],
  );
}

function bodyOf(ctx: RouteContext): Record<string, unknown> {
  const { body } = ctx.request;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** The entry whose id is in the address. */
const inPath =
  (name: string) =>
  (ctx: RouteContext): Named[] =>
    ids(ctx.params[name]).map((id) => ({ uid: model(ctx), id }));

const inBody = (ctx: RouteContext): Named[] => ids(bodyOf(ctx)['documentIds']).map((id) => ({ uid: model(ctx), id }));

const inQuery =
  (name: string) =>
  (ctx: RouteContext): Named[] =>
    ids(ctx.query[name]).map((id) => ({ uid: model(ctx), id }));

const files =
  (list: (ctx: RouteContext) => unknown) =>
  (ctx: RouteContext): Named[] =>
    ids(list(ctx)).map((id) => ({ uid: 'plugin::upload.file', id }));

const filesAndFolders = (ctx: RouteContext): Named[] => [
  ...files((asked) => bodyOf(asked)['fileIds'])(ctx),
  ...ids(bodyOf(ctx)['folderIds']).map((id) => ({ uid: 'plugin::upload.folder', id })),
];

function each(roles: readonly RoleCode[], routes: readonly string[]): Record<string, RouteRule> {
  return Object.fromEntries(routes.map((route) => [route, { roles }]));
}

const content = '/content-manager/collection-types/:model';
const entry = inPath('id');
const desk = inPath('documentId');
const volgspot = ({ params }: RouteContext): Named[] =>
  ids(params['documentId']).map((id) => ({ uid: contentTypes.volgspot.uid, id }));

/** Every route of the admin. The test of the isolation matrix fails for one that is not here. */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  // Signing in, and one's own account.
  ...each(everybody, [
    'GET /admin/init',
    'POST /admin/login',
    'POST /admin/logout',
    'POST /admin/access-token',
    'GET /admin/registration-info',
    'POST /admin/forgot-password',
    'POST /admin/register',
    'POST /admin/register-admin',
    'POST /admin/reset-password',
    'GET /admin/project-type',
    'GET /admin/information',
    'GET /admin/users/me',
    'PUT /admin/users/me',
    'GET /admin/users/me/permissions',
    'GET /admin/users/me/sessions',
    'DELETE /admin/users/me/sessions',
    'DELETE /admin/users/me/sessions/:sessionId',
    'POST /admin/permissions/check',
    'GET /admin/homepage/layout',
    'PUT /admin/homepage/layout',
    'GET /admin/guided-tour-meta',
    'GET /i18n/locales',
    'GET /content-manager/init',
    'GET /content-manager/content-types',
    'GET /content-manager/content-types-settings',
    'GET /content-manager/content-types/:uid/configuration',
    'GET /content-manager/components',
    'GET /content-manager/components/:uid/configuration',
    'GET /content-manager/homepage/recent-documents',
    'GET /upload/folder-structure',
    'GET /upload/configuration',
    'GET /upload/settings',
    'GET /content-manager/preview/script',
  ]),

  // Entries. What each role may do with them is a matter of its permissions and of the guard.
  [`GET ${content}`]: { roles: everybody, queries: model },
  [`GET ${content}/:id`]: { roles: everybody, names: entry, queries: model },
  [`GET ${content}/:id/actions/countDraftRelations`]: { roles: everybody, names: entry, queries: model },
  [`GET ${content}/actions/countManyEntriesDraftRelations`]: {
    roles: everybody,
    names: inQuery('documentIds'),
    queries: model,
  },
  [`POST ${content}`]: { roles: editors, queries: model },
  [`POST ${content}/actions/publish`]: { roles: editors, queries: model },
  [`POST ${content}/clone/:sourceId`]: { roles: editors, names: inPath('sourceId'), queries: model },
  [`POST ${content}/auto-clone/:sourceId`]: { roles: editors, names: inPath('sourceId'), queries: model },
  [`PUT ${content}/:id`]: { roles: writers, names: entry, queries: model },
  [`POST ${content}/:id/actions/discard`]: { roles: writers, names: entry, queries: model },
  [`POST ${content}/:id/actions/publish`]: { roles: editors, names: entry, queries: model },
  [`POST ${content}/:id/actions/unpublish`]: { roles: editors, names: entry, queries: model },
  [`DELETE ${content}/:id`]: { roles: editors, names: entry, queries: model },
  [`POST ${content}/actions/bulkFindForValidation`]: { roles: editors, names: inBody, queries: model },
  [`POST ${content}/actions/bulkPublish`]: { roles: editors, names: inBody, queries: model },
  [`POST ${content}/actions/bulkUnpublish`]: { roles: editors, names: inBody, queries: model },
  [`POST ${content}/actions/bulkDelete`]: { roles: editors, names: inBody, queries: model },
  'GET /content-manager/relations/:model/:targetField': { roles: everybody, names: inQuery('id'), queries: target },
  'GET /content-manager/relations/:model/:id/:targetField': { roles: everybody, names: entry, queries: target },
  'GET /content-manager/preview/url/:contentType': {
    roles: everybody,
    names: inQuery('documentId'),
    queries: model,
  },
  'GET /i18n/content-manager/get-fill-from-locale/:model': { roles: writers, names: inQuery('documentId') },

  // Files. Folders are the national office's.
  'GET /upload/folders': { roles: everybody, queries: () => 'plugin::upload.folder' },
  'GET /upload/folders/:id': { roles: everybody, queries: () => 'plugin::upload.folder' },
  'GET /upload/files': { roles: everybody, queries: () => 'plugin::upload.file' },
  'GET /upload/files/:id': { roles: everybody, names: files(({ params }) => params['id']) },
  'POST /upload': { roles: editors, names: files(({ query }) => query['id']) },
  'POST /upload/files': { roles: editors },
  'PUT /upload/files/:id': { roles: editors, names: files(({ params }) => params['id']) },
  'POST /upload/files/:id/replace': { roles: editors, names: files(({ params }) => params['id']) },
  'DELETE /upload/files/:id': { roles: editors, names: files(({ params }) => params['id']) },
  'POST /upload/actions/bulk-delete': { roles: editors, names: filesAndFolders },
  'POST /upload/actions/bulk-move': { roles: editors, names: filesAndFolders },
  ...each(national, ['POST /upload/folders', 'PUT /upload/folders/:id']),

  // What the desk adds.
  ...each(everybody, ['GET /desk/held-back', 'GET /desk/held-sites', 'GET /desk/schedule', 'GET /desk/proofs']),
  ...each(everybody, [
    'GET /desk/start-page/drafts',
    'GET /desk/start-page/translations',
    'GET /desk/start-page/volgspots',
    'GET /desk/start-page/expiring',
    'GET /desk/start-page/went-live',
  ]),
  'GET /desk/uses/:uid': { roles: everybody, names: inQuery('documentIds') },
  'POST /desk/bulk-publish/:uid': { roles: editors, names: inBody },
  'POST /desk/presence/:uid/:documentId': { roles: everybody, names: desk },
  'DELETE /desk/presence/:uid/:documentId/:window': { roles: everybody, names: desk },
  'GET /desk/receipts/:uid/:documentId': { roles: everybody, names: desk },
  'GET /desk/impact/:uid/:documentId': { roles: everybody, names: desk },
  'GET /desk/previews/:uid/:documentId': { roles: everybody, names: desk },
  'POST /desk/previews/:uid/:documentId/open': { roles: everybody, names: desk },
  'GET /desk/changed/:uid/:documentId': { roles: everybody, names: desk },
  'GET /desk/schedule/:uid/:documentId': { roles: everybody, names: desk },
  'POST /desk/schedule/:uid/:documentId': { roles: editors, names: desk },
  'GET /desk/history/:uid/:documentId': { roles: everybody, names: desk },
  'GET /desk/history/:uid/:documentId/compare': { roles: everybody, names: desk },
  'GET /desk/history/:uid/:documentId/restore': { roles: writers, names: desk },
  'POST /desk/history/:uid/:documentId/restore': { roles: writers, names: desk },
  ...each(everybody, ['GET /desk/reviews']),
  'GET /desk/reviews/:uid/:documentId': { roles: everybody, names: desk },
  'POST /desk/reviews/:uid/:documentId': { roles: writers, names: desk },
  'GET /desk/translations/:uid/:documentId': { roles: everybody, names: desk },
  ...each(everybody, ['GET /desk/translations']),
  ...each(writers, ['GET /desk/translations/xliff', 'POST /desk/translations/xliff']),
  ...each(everybody, ['GET /desk/dead-links']),
  'POST /desk/checks/:uid': { roles: editors },
  'POST /desk/checks/:uid/:documentId': { roles: everybody, names: desk },
  'POST /desk/newsletters/:documentId/next': {
    roles: editors,
    names: ({ params }) => ids(params['documentId']).map((id) => ({ uid: contentTypes.newsletter.uid, id })),
  },
  'POST /desk/next-volgspot/:uid/:documentId': { roles: editors, names: desk },
  'GET /desk/volgspots/:documentId/handout': { roles: everybody, names: volgspot },
  'PUT /desk/volgspots/:documentId/steps/:step': { roles: editors, names: volgspot },
  ...each(editors, ['DELETE /desk/schedule/:number']),
  ...each(everybody, ['GET /desk/proofs/:region/drafts', 'POST /desk/proofs', 'POST /desk/previews/:id/revoke']),
  ...each(['national-editor', 'regional-editor', 'reader'], ['GET /desk/publications']),
  ...each(national, ['POST /desk/publications/orders', 'GET /desk/deliveries']),

  ...each(administrators, administratorRoutes),
};
