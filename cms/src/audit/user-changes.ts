import type { Core } from '@strapi/types';
import { administratorCode } from '../access/roles';
import { writerOf } from '../ledger/writer';
import { recordEvent } from './events';

interface UserEvent {
  params: { where?: { id?: number | string } };
  state: { before?: Account | null };
  result?: { id?: number } | null;
}

interface Account {
  id: number;
  password: string | null;
  isActive: boolean | null;
  roles: { code: string }[];
}

/** Writes down which users are made, changed and removed, however that is asked for: on a page of the admin or by a command. */
export function noteUserChanges(strapi: Core.Strapi): void {
  const read = (id: unknown): Promise<Account | null> =>
    strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterCreate(event: unknown) {
      const { result } = event as UserEvent;
      const account = result?.id === undefined ? null : await read(result.id);
      if (account === null) return;
      await recordEvent(strapi, {
        kind: 'userAdded',
        about: writerOf(account.id),
        detail: { roles: rolesOf(account) },
      });
    },
    async beforeUpdate(event: unknown) {
      const { params, state } = event as UserEvent;
      state.before = params.where?.id === undefined ? null : await read(params.where.id);
    },
    async afterUpdate(event: unknown) {
      const { before } = (event as UserEvent).state;
      const after = before ? await read(before.id) : null;
      if (!before || after === null) return;
      const about = writerOf(after.id);
      const roles = rolesOf(after);
      const isActive = after.isActive === true;
      if (rolesOf(before).join() !== roles.join() || (before.isActive === true) !== isActive)
        await recordEvent(strapi, { kind: 'userChanged', about, detail: { roles, isActive } });
      if (before.password !== after.password) await recordEvent(strapi, { kind: 'passwordChanged', about });
    },
    async afterDelete(event: unknown) {
      const { result } = event as UserEvent;
      if (result?.id !== undefined) await recordEvent(strapi, { kind: 'userRemoved', about: writerOf(result.id) });
    },
  });
}

function rolesOf({ roles }: Account): string[] {
  return roles.map(({ code }) => (code === administratorCode ? 'administrator' : code)).sort();
}
