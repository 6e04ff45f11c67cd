import {
  components,
  contentTypes,
  fieldPlace,
  isComponentName,
  rowsOf,
  type Fields,
  type TypeName,
} from '@pactwerk/shared-types';
import { componentAttributes, type Attributes } from '../desk/model';

/**
 * What editors read above a field and above what it stands in: `signatures[s3].role` is “Ondertekeningen, 3, Rol”,
 * `blocks[b1].text` is “Blokken, 1 Tekst, Tekst”.
 */
export function placeLabel(type: TypeName, fields: Fields, field: string): string {
  const labels: string[] = [];
  let attributes: Attributes = contentTypes[type].attributes;
  let value: unknown = fields;
  for (const step of fieldPlace(fields, field)) {
    if (/^\d+$/.test(step)) {
      const row = rowsOf(value)[Number(step)];
      const block = row?.['__component'];
      const kind = isComponentName(block) ? ` ${components[block].label}` : '';
      labels.push(`${Number(step) + 1}${kind}`);
      if (kind !== '') attributes = componentAttributes(block);
      value = row;
      continue;
    }
    const attribute = attributes[step];
    labels.push(attribute?.label ?? step);
    value = (value as Fields | undefined)?.[step];
    if (attribute?.kind === 'component') attributes = componentAttributes(attribute.component);
  }
  return labels.join(', ');
}
