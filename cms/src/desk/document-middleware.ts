import type { Core } from '@strapi/types';

/** A middleware of the Document Service, as `strapi.documents.use` takes it. */
export type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];
