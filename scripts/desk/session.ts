import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A secret that the desk of a runtime folder made. */
export function secretOf(varFolder: string, name: string): string {
  const secrets = readFileSync(join(varFolder, 'secrets.env'), 'utf8');
  return new RegExp(`^${name}=(.*)$`, 'm').exec(secrets)?.[1] ?? '';
}

/** Sends what the admin sends. Throws on anything but a success. */
export type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** How the administrator of a runtime folder signs in. */
export function administrator(varFolder: string): Login {
  return { email: secretOf(varFolder, 'ADMIN_EMAIL'), password: secretOf(varFolder, 'ADMIN_PASSWORD') };
}

/** Signs in at a desk. */
export async function signIn(origin: string, login: Login): Promise<Ask> {
  const ask =
    (token: string | undefined): Ask =>
    async (method, path, body) => {
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
      return text === '' ? {} : JSON.parse(text);
    };
  const { data } = (await ask(undefined)('POST', '/admin/login', login)) as { data: { token: string } };
  return ask(data.token);
}

/** The path under which the admin keeps the entries of a type. */
export const entriesOf = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
