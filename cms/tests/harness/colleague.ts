import type { Desk } from './desk.ts';
import { uidOf } from './content.ts';
import type { Answer, Editor } from './editor.ts';

/** Signs in somebody who may do this with Dutch news, and nothing else. */
export async function signInAs(desk: Desk, name: string, actions: string[]): Promise<Editor> {
  const roles = desk.strapi.service('admin::role');
  const role = await roles.create({ name, description: '' });
  await roles.assignPermissions(
    role.id,
    actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: uidOf('news'),
      properties: { ...(action === 'read' ? { fields: ['title'] } : {}), locales: ['nl'] },
      conditions: [],
    })),
  );
  const login = { email: `${name}@example.org`, password: 'Secret-123' };
  const given = { firstname: name, lastname: 'Proef', isActive: true, roles: [role.id] };
  await desk.strapi.service('admin::user').create({ ...login, ...given });
  const ask = async (token: string | undefined, method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${desk.url}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  const { body } = await ask(undefined, 'POST', '/admin/login', login);
  return { request: (method, path, sent) => ask(String(body.data?.['token']), method, path, sent) };
}
