import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk.ts';

export type TokenName = 'READ_TOKEN' | 'PREVIEW_TOKEN' | 'PRESS_TOKEN';

export interface Answer<Data> {
  status: number;
  data: Data | null | undefined;
  errors: string[];
}

/** The text of a token, where other programs find it too. */
export function token(desk: Desk, name: TokenName): string {
  return secretOf(desk, name);
}

/** A line of secrets.env. */
export function secretOf(desk: Desk, name: string): string {
  const secrets = readFileSync(join(desk.varFolder, 'secrets.env'), 'utf8');
  const text = new RegExp(`^${name}=(.+)$`, 'm').exec(secrets)?.[1];
  if (text === undefined) throw new Error(`There is no ${name} in secrets.env`);
  return text;
}

/** Asks the read model over HTTP, as a site would. */
export async function ask<Data>(
  desk: Desk,
  as: TokenName | undefined,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<Data>> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${token(desk, as)}` };
  const response = await fetch(`${desk.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: { message: string }[] };
  return {
    status: response.status,
    data: body.data,
    errors: (body.errors ?? []).map(({ message }) => message),
  };
}

/** Asks as the sites do, and insists on an answer. */
export async function read<Data>(desk: Desk, query: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors, status } = await ask<Data>(desk, 'READ_TOKEN', query, variables);
  if (data === null || data === undefined || errors.length > 0) throw new Error(`${status}: ${errors.join(' ')}`);
  return data;
}
