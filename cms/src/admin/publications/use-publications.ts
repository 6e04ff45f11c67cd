import { useRBAC, type Permission } from '@strapi/strapi/admin';
import type { Publications } from '../../desk/publications.ts';
import { useSay } from '../say.ts';
import type { PublicationText } from '../translations/publications.ts';
import { usePolled } from '../use-polled.ts';

/** The permissions of the page, as `register()` of the desk makes them known. */
export const permissions = {
  read: { action: 'admin::publications.read', subject: null },
  order: { action: 'admin::publications.roll-back', subject: null },
};

export function usePublications(region: string, page: string, version: string) {
  const query = new URLSearchParams({ ...(region === '' ? {} : { region }), page });
  return usePolled<Publications>(`/desk/publications?${query.toString()}`, pause, version);
}

/** Whether the user may roll sites back and release them. */
export function useMayOrder(): boolean {
  const { allowedActions } = useRBAC(orderPermissions);
  return allowedActions['canRollBack'] === true;
}

const orderPermissions = [permissions.order] as Permission[];

export const useWords = () => useSay<PublicationText>('publications');

/** The receipt of a run comes a moment after the answer to the order that asked for it. */
const orderMilliseconds = 20_000;

function pause({ region }: Publications): number {
  const isUnderWay =
    region !== null &&
    (region.building !== null ||
      region.orders.some(({ state, at }) => state === 'open' || Date.now() - Date.parse(at) < orderMilliseconds));
  return isUnderWay ? 1_000 : 5_000;
}
