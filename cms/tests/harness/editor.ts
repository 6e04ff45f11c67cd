import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk.ts';

/** What the desk answered to an editor's request. */
export interface Answer {
  status: number;
  body: {
    data?: Record<string, unknown> & { documentId?: string };
    error?: { message: string; details?: { errors?: { path: string[]; message: string }[] } };
    [more: string]: unknown;
  };
}

/** An editor who is signed in, working through the same HTTP calls as the admin. */
export interface Editor {
  /** Sends JSON, or a form with files. Paths are those of the admin: `/content-manager/…`, `/upload`. */
  request: (method: string, path: string, body?: Record<string, unknown> | FormData) => Promise<Answer>;
}

interface Login {
  email: string | undefined;
  password: string | undefined;
}

/** Makes a user who may do these actions and nothing else, and signs in. */
export async function signInWith(desk: Desk, name: string, actions: readonly string[]): Promise<Editor> {
  const { strapi } = desk;
  const role = await strapi.service('admin::role').create({ name, description: '' });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
  );
  const login = { email: `${name.toLowerCase()}@example.org`, password: 'Secret-123' };
  const [firstname, lastname] = [name, 'de Vries'];
  await strapi.service('admin::user').create({ ...login, firstname, lastname, isActive: true, roles: [role.id] });
  return signIn(desk, login);
}

/** Signs in; without a login with the one that the desk made for its first administrator. */
export async function signIn(desk: Desk, given?: Login): Promise<Editor> {
  const request = async (token: string | undefined, method: string, path: string, body?: unknown): Promise<Answer> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${desk.url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {} };
  };
  const { body } = await request(undefined, 'POST', '/admin/login', given ?? administrator(desk));
  const token = body.data?.['token'];
  if (typeof token !== 'string') throw new Error(`Signing in failed: ${JSON.stringify(body)}`);
  return { request: (method, path, sent) => request(token, method, path, sent) };
}

function administrator({ varFolder }: Desk): Login {
  const lines = readFileSync(join(varFolder, 'secrets.env'), 'utf8').split('\n');
  const secret = (name: string) => lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  return { email: secret('ADMIN_EMAIL'), password: secret('ADMIN_PASSWORD') };
}
