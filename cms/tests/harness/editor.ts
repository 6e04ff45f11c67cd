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

/** Signs in with the mail and password that the desk made for its first administrator. */
export async function signIn(desk: Desk): Promise<Editor> {
  const lines = readFileSync(join(desk.varFolder, 'secrets.env'), 'utf8').split('\n');
  const secret = (name: string) => lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
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
  const login = { email: secret('ADMIN_EMAIL'), password: secret('ADMIN_PASSWORD') };
  const { body } = await request(undefined, 'POST', '/admin/login', login);
  const token = body.data?.['token'];
  if (typeof token !== 'string') throw new Error(`Signing in failed: ${JSON.stringify(body)}`);
  return { request: (method, path, sent) => request(token, method, path, sent) };
}
