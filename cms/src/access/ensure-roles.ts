import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf } from '../desk/model';
import { withinRemit } from './condition';
import { acts, otherActions, rightsOf, roleCodes, roleTexts, writesFacts, type Act, type RoleCode } from './roles';

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: null };
  conditions: string[];
}

/** Roles that Strapi makes and the desk does not offer: they know no regions. */
const stockRoles = ['strapi-editor', 'strapi-author'];

const types = Object.keys(contentTypes) as TypeName[];

/** Makes the roles of the desk, gives them what `roles.ts` says, and removes those that Strapi makes while nobody has them. */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  for (const code of roleCodes) {
    const known: { id: number } | null = await service.findOne({ code });
    const { id } = known ?? (await service.create({ code, ...roleTexts[code] }));
    await service.assignPermissions(id, [...entryPermissions(strapi, code), ...otherPermissions(code)]);
  }
  for (const code of stockRoles) {
    const role: { id: number; usersCount: number } | null = await service.findOneWithUsersCount({ code });
    if (role?.usersCount === 0) await service.deleteByIds([role.id]);
  }
}

function entryPermissions(strapi: Core.Strapi, role: RoleCode): Permission[] {
  return types.flatMap((type) => {
    const rights = rightsOf(role, type);
    return acts.filter((act) => rights.includes(act)).map((act) => entryPermission(strapi, role, type, act));
  });
}

function entryPermission(strapi: Core.Strapi, role: RoleCode, type: TypeName, act: Act): Permission {
  const { localized } = contentTypes[type];
  const hasFields = act === 'read' || act === 'create' || act === 'update';
  const fields = hasFields ? { fields: fieldsOf(strapi, role, type, act) } : {};
  return {
    action: `plugin::content-manager.explorer.${act}`,
    subject: uidOf(type),
    // null is every language; which of them is a matter of the user's remit.
    properties: { ...fields, ...(localized ? { locales: null } : {}) },
    conditions: [withinRemit],
  };
}

/** All fields, as Strapi names them; to write, who writes no facts gets those of text alone. */
function fieldsOf(strapi: Core.Strapi, role: RoleCode, type: TypeName, act: Act): string[] {
  const { attributes } = contentTypes[type];
  const fields: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentTypes[uidOf(type)], { components: strapi.components });
  if (act === 'read' || writesFacts(role)) return fields;
  return fields.filter((field) => attributes[field.split('.')[0] ?? '']?.fact === false);
}

function otherPermissions(role: RoleCode): Permission[] {
  return otherActions[role].map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: action === 'plugin::upload.read' || action === 'plugin::upload.assets.update' ? [withinRemit] : [],
  }));
}
