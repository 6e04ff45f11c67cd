import { contentTypes } from '@pactwerk/shared-types';
import { isTypeName } from './model';

/** Where in the admin an entry can be edited; the start of all content for a type that the desk does not know. */
export function editViewAddress(type: string, id: string, locale: string | null): string {
  if (!isTypeName(type)) return '/content-manager';
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${contentTypes[type].uid}/${encodeURIComponent(id)}${query}`;
}

/** What editors read above a field, given its place such as `signatures[2].role`; undefined for an unknown one. */
export function fieldLabel(type: string, field: string): string | undefined {
  if (!isTypeName(type)) return undefined;
  return contentTypes[type].attributes[/^[^.[]*/.exec(field)?.[0] ?? '']?.label;
}
