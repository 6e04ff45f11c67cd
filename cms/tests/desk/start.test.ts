import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { components, contentTypes, locales } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';

let desk: Desk;
let editor: Editor;
const preset = { ADMIN_EMAIL: 'redactie@example.nl', ADMIN_PASSWORD: 'Zorgpact2014' };

beforeAll(async () => {
  desk = await startDesk({ env: preset });
  editor = await signIn(desk);
});

afterAll(async () => {
  for (const name of Object.keys(preset)) delete process.env[name];
  await desk.stop();
});

describe('an empty database', () => {
  test('has the languages of the sites, Dutch first', async () => {
    const { body } = await editor.request('GET', '/i18n/locales');
    const known = body as unknown as { code: string; name: string; isDefault: boolean }[];
    expect(known.map(({ code }) => code).sort()).toEqual([...locales].sort());
    expect(known.filter(({ isDefault }) => isDefault).map(({ code }) => code)).toEqual(['nl']);
    expect(known.find(({ code }) => code === 'nl-simple')?.name).toBe('Nederlands, eenvoudig');
  });

  test('gets the administrator that was preset, who works in Dutch', async () => {
    const { body } = await editor.request('GET', '/admin/users/me');
    expect(body.data).toMatchObject({ email: preset.ADMIN_EMAIL, preferedLanguage: 'nl', isActive: true });
  });

  test('keeps the sign-in where npm start finds it', () => {
    const secrets = readFileSync(join(desk.varFolder, 'secrets.env'), 'utf8');
    expect(secrets).toContain(`ADMIN_EMAIL=${preset.ADMIN_EMAIL}\n`);
    expect(secrets).toContain(`ADMIN_PASSWORD=${preset.ADMIN_PASSWORD}\n`);
  });

  test('makes no smaller or lesser copies of pictures', async () => {
    const { body } = await editor.request('GET', '/upload/settings');
    expect(body.data).toMatchObject({ sizeOptimization: false, responsiveDimensions: false, aiMetadata: false });
  });
});

test('a browser that asks for the mark of the desk gets it', async () => {
  expect((await fetch(`${desk.url}/favicon.ico`)).status).toBe(200);
});

test('a filled database keeps its administrators: presets are ignored, and the log says so', async () => {
  const { ensureAdministrator } = desk.load('desk/administrator') as {
    ensureAdministrator: (strapi: Core.Strapi) => Promise<void>;
  };
  const info = vi.spyOn(desk.strapi.log, 'info');
  await ensureAdministrator(desk.strapi);
  expect(info.mock.calls.flat()).toContain(
    'ADMIN_EMAIL and ADMIN_PASSWORD are ignored: this database already has an administrator.',
  );
  expect(await desk.strapi.db.query('admin::user').count()).toBe(1);
  info.mockRestore();
});

describe('the views of the editors', () => {
  interface View {
    settings: { mainField: string };
    metadatas: Record<string, { edit: { label: string; description: string }; list: { label: string } }>;
    layouts: { list: string[]; edit: { name: string; size: number }[][] };
  }
  const view = async (kind: string, uid: string): Promise<View> => {
    const { body } = await editor.request('GET', `/content-manager/${kind}/${uid}/configuration`);
    const data = body.data as unknown as { contentType?: View; component?: View };
    return (data.contentType ?? data.component)!;
  };

  test.each(Object.keys(contentTypes))('of %s show every field once, in Dutch', async (name) => {
    const { uid, attributes } = contentTypes[name as keyof typeof contentTypes];
    const { metadatas, layouts, settings } = await view('content-types', uid);
    const shown = layouts.edit.flat().map((field) => field.name);
    expect(shown.sort()).toEqual(Object.keys(attributes).sort());
    for (const row of layouts.edit) expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
    for (const [field, { label }] of Object.entries(attributes)) expect(metadatas[field]?.edit.label).toBe(label);
    expect(layouts.list[0]).toBe(settings.mainField);
  });

  test.each(Object.keys(components))('of %s hide the key of a row, unless another row names it', async (uid) => {
    const { attributes } = components[uid as keyof typeof components];
    const { layouts, settings } = await view('components', uid);
    const fields = Object.keys(attributes).filter((name) => name !== 'key' || 'supersedes' in attributes);
    expect(
      layouts.edit
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(fields.sort());
    expect(settings.mainField).not.toBe('key');
  });

  test('say what a field is for', async () => {
    const { metadatas } = await view('content-types', contentTypes.pact.uid);
    expect(metadatas['regions']?.edit.description).toBe('De eerste regio is de hoofdregio.');
  });

  test('are written once: a second start changes nothing', async () => {
    const { arrangeViews } = desk.load('desk/views/views') as { arrangeViews: (strapi: Core.Strapi) => Promise<void> };
    const service = desk.strapi.plugin('content-manager').service('content-types') as {
      updateConfiguration: () => Promise<unknown>;
    };
    const update = vi.spyOn(service, 'updateConfiguration');
    await arrangeViews(desk.strapi);
    expect(update).not.toHaveBeenCalled();
    update.mockRestore();
  });
});
