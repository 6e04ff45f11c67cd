import { components, contentTypes } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { isData, isTypeName, type Attributes, type Data } from '../model';
import { editRows } from './edit-rows';
import { columns, listedByName, mainField } from './fields';

interface Configuration {
  settings: Data;
  metadatas: Record<string, { edit: Data; list: Data }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ConfigurationService {
  findConfiguration: (model: { uid: string; category?: string }) => Promise<Configuration & { uid: string }>;
  updateConfiguration: (model: { uid: string; category?: string }, configuration: Configuration) => Promise<unknown>;
}

interface Model {
  attributes: Record<string, { required?: boolean }>;
}

/**
 * Lets dates stand side by side in edit views, as Strapi gives every part a row of its own, and lets forms do without an
 * address: the desk makes an empty one of the title.
 */
export function registerViews(strapi: Core.Strapi): void {
  const manager = strapi.plugin('content-manager');
  manager.service('field-sizes').setFieldSize('component', { default: 12, isResizable: true });
  const mapper = manager.service('data-mapper') as { toContentManagerModel: (model: Model) => Model };
  const toModel = mapper.toContentManagerModel;
  mapper.toContentManagerModel = (model) => {
    const shown = toModel(model);
    const { slug } = shown.attributes;
    if (slug?.required !== true) return shown;
    return { ...shown, attributes: { ...shown.attributes, slug: { ...slug, required: false } } };
  };
}

/**
 * Gives every list and edit view its Dutch labels, help texts and order, from `pluginOptions.pactwerk` of the schemas.
 * Writes only what differs, so that a second start writes nothing.
 */
export async function arrangeViews(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const types: ConfigurationService = manager.service('content-types');
  for (const [name, { uid, attributes }] of Object.entries(contentTypes)) {
    if (!isTypeName(name)) continue;
    const main = mainField(attributes);
    const byName = listedByName.includes(name);
    await arrange(strapi, types, { uid }, attributes, {
      list: [main, ...columns[name]],
      settings: { defaultSortBy: byName ? main : 'updatedAt', defaultSortOrder: byName ? 'ASC' : 'DESC', pageSize: 20 },
    });
  }
  const parts: ConfigurationService = manager.service('components');
  for (const [uid, { attributes }] of Object.entries(components)) await arrange(strapi, parts, { uid }, attributes, {});
}

async function arrange(
  strapi: Core.Strapi,
  service: ConfigurationService,
  model: { uid: string },
  attributes: Attributes,
  { list, settings }: { list?: string[]; settings?: Data },
): Promise<void> {
  const { uid: _uid, ...present } = await service.findConfiguration(model);
  const wanted: Configuration = {
    ...present,
    settings: { ...present.settings, mainField: mainField(attributes), ...settings },
    metadatas: { ...present.metadatas, ...metadatas(strapi, model.uid, attributes, present.metadatas) },
    layouts: { list: list ?? present.layouts.list, edit: editRows(model.uid, attributes) },
  };
  if (JSON.stringify(wanted) !== JSON.stringify(present)) await service.updateConfiguration(model, wanted);
}

const stamps: Readonly<Record<string, string>> = { updatedAt: 'Gewijzigd', createdAt: 'Gemaakt' };

function metadatas(
  strapi: Core.Strapi,
  uid: string,
  attributes: Attributes,
  present: Configuration['metadatas'],
): Configuration['metadatas'] {
  const named = Object.entries(attributes).flatMap(([name, attribute]) => {
    const known = present[name];
    if (known === undefined) return [];
    const target =
      attribute.kind === 'relation' && isTypeName(attribute.target)
        ? contentTypes[attribute.target].attributes
        : undefined;
    const edit = {
      ...known.edit,
      label: attribute.label,
      description: helpText(strapi, uid, name),
      // An edge names itself on save, and so does a row.
      editable: !(name === 'key' || (uid === contentTypes.lineage.uid && name === 'label')),
      ...(target === undefined ? {} : { mainField: mainField(target) }),
    };
    return [[name, { edit, list: { ...known.list, label: attribute.label } }] as const];
  });
  const stamped = Object.entries(stamps).flatMap(([name, label]) => {
    const known = present[name];
    return known === undefined
      ? []
      : [[name, { edit: { ...known.edit, label }, list: { ...known.list, label } }] as const];
  });
  return Object.fromEntries([...named, ...stamped]);
}

function helpText(strapi: Core.Strapi, uid: string, name: string): string {
  const models: Data = { ...strapi.contentTypes, ...strapi.components };
  const model = models[uid];
  const attributes = isData(model) && isData(model['attributes']) ? model['attributes'] : {};
  const attribute = attributes[name];
  const options =
    isData(attribute) && isData(attribute['pluginOptions']) ? attribute['pluginOptions']['pactwerk'] : undefined;
  return isData(options) && typeof options['help'] === 'string' ? options['help'] : '';
}
