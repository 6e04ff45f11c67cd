import { randomUUID } from 'node:crypto';
import type { Ask, Login } from '../desk/session.ts';

/** A regional editor, for as long as the pictures are taken. */
export interface GuideEditor {
  readonly login: Login;
  remove(): Promise<void>;
}

/** Makes an editor of one region, in Dutch and English, as an administrator does it in the admin. */
export async function guideEditor(ask: Ask, region: string): Promise<GuideEditor> {
  const { data: roles } = (await ask('GET', '/admin/roles')) as { data: { id: number; code: string }[] };
  const role = roles.find(({ code }) => code === 'regional-editor');
  if (!role) throw new Error('The desk has no role for regional editors: was it started once?');
  const login = { email: `handleiding-${randomUUID()}@voorbeeld.nl`, password: `Gids-${randomUUID()}` };
  const { data } = (await ask('POST', '/admin/users', {
    firstname: 'Redactie',
    lastname: 'Twente',
    email: login.email,
    roles: [role.id],
  })) as { data: { id: number } };
  await ask('PUT', `/admin/users/${data.id}`, { password: login.password, isActive: true });
  await ask('PUT', `/desk/access/${data.id}`, { regions: [region], languages: ['nl', 'en'] });
  return { login, remove: async () => void (await ask('DELETE', `/admin/users/${data.id}`)) };
}
