import type { Core } from '@strapi/types';
import { isObjectType, type GraphQLSchema } from 'graphql';

interface ContentApi {
  buildSchema: () => GraphQLSchema;
}

/**
 * Lets fields below the roots answer at once. Strapi wraps every field in the checks of permissions and policies, three
 * promises for each word of an entry; here these stand on the roots alone, and what they answer is plain JSON.
 */
export function registerPlainFields(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::graphql.content-api', (service: ContentApi) => ({
    ...service,
    buildSchema: () => withPlainFields(service.buildSchema()),
  }));
}

function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  return schema;
}
