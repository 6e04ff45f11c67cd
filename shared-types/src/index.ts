export type { Attribute, Component, ContentType, ScalarType } from './content-model-shape.ts';
export { components, contentTypes, type ComponentName, type TypeName } from './generated/content-model.ts';
export * from './generated/documents.ts';
export * from './generated/graphql.ts';
export { factLocale, locales, type Locale } from './locales.ts';
