import { contentTypes, factLocale, type Attribute, type TypeName } from '@pactwerk/shared-types';
import { components } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../harness/desk.ts';
import { draftOf, type Stored } from '../harness/drafts.ts';
import { signIn, type Answer, type Editor } from '../harness/editor.ts';

let desk: Desk;
let editor: Editor;

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
});

afterAll(async () => {
  await desk.stop();
});

const texts: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a link that runs': 'javascript:alert(document.domain)',
  'broken markup': '</textarea></title><!--<b "\'><svg/onload=alert(1)',
  'an invisible character': 'voor\u0000na',
  'emoji, accents and a formula': '👩🏽‍⚕️ Één’s ﷽ =HYPERLINK("x") ${7*7} {{7*7}}',
  'right-to-left text': 'שלום \u202Eolleh\u202C مرحبا',
  'three hundred characters': 'a'.repeat(300),
  'a way out of a folder': '..%2f..%2fetc/passwd',
  'a megabyte': 'woord '.repeat(175_000),
};

/** A value of an attribute with the text in it wherever text can stand. */
function valueWith(attribute: Attribute, text: string): unknown {
  if (attribute.kind === 'component') {
    const row = fieldsWith(components[attribute.component as keyof typeof components].attributes, text);
    return attribute.repeatable ? [row] : row;
  }
  if (attribute.kind === 'zone') {
    return attribute.components.map((name) => ({
      __component: name,
      ...fieldsWith(components[name as keyof typeof components].attributes, text),
    }));
  }
  if (attribute.kind !== 'scalar') return undefined;
  switch (attribute.type) {
    case 'blocks':
      return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
    case 'integer':
    case 'decimal':
      return 1;
    case 'boolean':
      return true;
    case 'date':
      return '2020-01-01';
    case 'enumeration':
      return attribute.values?.[0];
    case 'string':
    case 'text':
    case 'email':
      return text;
  }
}

function fieldsWith(attributes: Readonly<Record<string, Attribute>>, text: string): Stored {
  const fields = Object.entries(attributes).filter(([name]) => name !== 'key');
  return Object.fromEntries(fields.map(([name, attribute]) => [name, valueWith(attribute, text)]));
}

/** Every text that stands somewhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'key' || name === 'type' ? [] : textsIn(inner)));
}

const save = (type: TypeName, data: Stored): Promise<Answer> => {
  const locale = contentTypes[type].localized ? `?locale=${factLocale}` : '';
  return editor.request('POST', `/content-manager/collection-types/${contentTypes[type].uid}${locale}`, data);
};

describe.each(Object.keys(contentTypes) as TypeName[])('in one field of %s after another', (type) => {
  const { attributes, drafts } = contentTypes[type];
  // Without drafts what is required must stand there at once.
  const required = Object.entries(attributes).filter(([, attribute]) => attribute.required && !drafts);
  const sound = Object.fromEntries(required.map(([name, attribute]) => [name, valueWith(attribute, 'rustig')]));

  test.each(Object.entries(texts))('%s is stored as it is, or refused at that field', async (_what, text) => {
    for (const [name, attribute] of Object.entries(attributes)) {
      const value = valueWith(attribute, text);
      // An edge names itself, whatever is typed there.
      const isOwnName = type === 'lineage' && name === 'label';
      if (isOwnName || !textsIn(value).includes(text)) continue;
      const slug =
        'slug' in attributes && name !== 'slug' ? { slug: `veld-${Math.random().toString(36).slice(2)}` } : {};
      const { status, body } = await save(type, { ...sound, ...slug, [name]: value });
      if (status === 201) {
        const stored = (await draftOf(desk, type, String(body.data?.documentId)))[name];
        for (const part of textsIn(stored)) if (part.length > 60) expect(text).toContain(part);
        expect(textsIn(stored)).toContain(text);
      } else if (JSON.stringify(value).length > 32 * 1024 * 1024) {
        // More than a request may hold.
        expect(status).toBe(413);
      } else {
        expect(status, `${name}: ${JSON.stringify(body).slice(0, 300)}`).toBe(400);
        const fields = body.error?.details?.errors?.map(({ path }) => path[0]);
        expect(fields, JSON.stringify(body.error).slice(0, 300)).toEqual(expect.arrayContaining([name]));
      }
    }
  });
});
