import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type {} from './setup.ts';

type Fields = Readonly<Record<string, unknown>>;

export const deskOrigin = () => `http://127.0.0.1:${inject('demo').deskPort}`;

/** With what the administrator of the demo signs in. */
export const administrator = () => administratorOf(inject('demo').varFolder);

/** With what the administrator signs in whom the desk of a folder made. */
export function administratorOf(varFolder: string): { email: string; password: string } {
  const secrets = readFileSync(join(varFolder, 'secrets.env'), 'utf8');
  const secret = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(secrets)?.[1] ?? '';
  return { email: secret('ADMIN_EMAIL'), password: secret('ADMIN_PASSWORD') };
}

/** What an editor does at the desk, by the requests that the admin makes. */
export class Editor {
  readonly #origin: string;
  readonly #token: string;

  private constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  static async signIn(origin = deskOrigin(), who = administrator()): Promise<Editor> {
    const answer = await fetch(`${origin}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    return Editor.signedIn(await answer.json(), origin);
  }

  /** Goes on with what the desk answered to somebody who signed in. It takes five sign-ins in five minutes, no more. */
  static signedIn(answer: unknown, origin = deskOrigin()): Editor {
    const { data } = answer as { data: { token: string } };
    return new Editor(origin, data.token);
  }

  /** The documentId of the region with this slug. */
  async region(slug: string): Promise<string> {
    const query = `?locale=nl&filters[slug][$eq]=${slug}`;
    const { results } = await this.ask<{ results: { documentId: string }[] }>('GET', `${entries('region')}${query}`);
    const [found] = results;
    if (!found) throw new Error(`There is no region ${slug}.`);
    return found.documentId;
  }

  async create(type: string, fields: Fields): Promise<string> {
    const { data } = await this.ask<{ data: { documentId: string } }>('POST', `${entries(type)}?locale=nl`, fields);
    return data.documentId;
  }

  save(type: string, id: string, fields: Fields, locale = 'nl'): Promise<unknown> {
    return this.ask('PUT', `${entries(type)}/${id}?locale=${locale}`, fields);
  }

  publish(type: string, id: string, locale = 'nl'): Promise<unknown> {
    return this.ask('POST', `${entries(type)}/${id}/actions/publish?locale=${locale}`, {});
  }

  unpublish(type: string, id: string, locale = 'nl'): Promise<unknown> {
    return this.ask('POST', `${entries(type)}/${id}/actions/unpublish?locale=${locale}`, {});
  }

  delete(type: string, id: string): Promise<unknown> {
    return this.ask('DELETE', `${entries(type)}/${id}?locale=*`);
  }

  /** Lets a region's site follow the desk again, where a rollback holds it. */
  async letGo(region: string): Promise<void> {
    const held = await this.ask<{ slug: string }[]>('GET', '/desk/held-sites');
    if (!held.some(({ slug }) => slug === region)) return;
    await this.ask('POST', '/desk/publications/orders', { region, kind: 'letGo', reason: 'Einde van de proef' });
  }

  /** Puts a picture in the library, or other bytes in the place of one. */
  async upload(name: string, bytes: Uint8Array<ArrayBuffer>, replaces?: number, type = 'image/png'): Promise<number> {
    const form = new FormData();
    form.set('files', new Blob([bytes], { type }), name);
    form.set('fileInfo', JSON.stringify({ name, alternativeText: name }));
    const answer = await fetch(`${this.#origin}/upload${replaces === undefined ? '' : `?id=${replaces}`}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#token}` },
      body: form,
    });
    const file = (await answer.json()) as { id: number } | { id: number }[];
    if (!answer.ok) throw new Error(`Upload of ${name}: ${answer.status} ${JSON.stringify(file)}`);
    return Array.isArray(file) ? (file[0]?.id ?? 0) : file.id;
  }

  /** Sends a request of the admin; throws with its answer when the desk refuses it. */
  async ask<T>(method: string, path: string, body?: Fields): Promise<T> {
    const answer = await fetch(`${this.#origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as T;
  }
}

const entries = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

/** A relation field with these targets. */
export const only = (...ids: string[]) => ({ set: ids.map((documentId) => ({ documentId })) });
