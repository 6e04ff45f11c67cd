import type { Core } from '@strapi/types';

interface UserEvent {
  params: { data?: Record<string, unknown>; where?: { id?: number | string } };
  state: { before?: Account | null };
  result?: { id?: number } | null;
}

interface Account {
  id: number;
  password: string;
  isActive: boolean;
  roles: { id: number }[];
}

/**
 * Ends the sessions of a user whose password or roles changed, or whose account is closed. Every request looks its session
 * up, so they end at once, at every desk on the database. The session in which users change their own password stays.
 */
export function endSessionsOnChange(strapi: Core.Strapi): void {
  const read = (id: unknown): Promise<Account | null> =>
    strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async beforeUpdate(event: unknown) {
      const { params, state } = event as UserEvent;
      state.before = params.where?.id === undefined ? null : await read(params.where.id);
    },
    async afterUpdate(event: unknown) {
      const { state } = event as UserEvent;
      if (!state.before) return;
      const after = await read(state.before.id);
      if (after !== null && isSame(state.before, after)) return;
      await endSessions(strapi, state.before.id);
    },
  });
}

async function endSessions(strapi: Core.Strapi, user: number): Promise<void> {
  const state = strapi.requestContext.get()?.state as { user?: { id?: number }; session?: { id?: string } } | undefined;
  const own = state?.user?.id === user ? state.session?.id : undefined;
  await strapi.db.query('admin::session').deleteMany({
    where: { userId: String(user), origin: 'admin', ...(own === undefined ? {} : { sessionId: { $ne: own } }) },
  });
}

function isSame(one: Account, other: Account): boolean {
  const roles = ({ roles: list }: Account) =>
    list
      .map(({ id }) => id)
      .sort()
      .join();
  return one.password === other.password && one.isActive === other.isActive && roles(one) === roles(other);
}
