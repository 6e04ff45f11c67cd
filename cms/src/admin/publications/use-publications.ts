import { useRBAC, type Permission } from '@strapi/strapi/admin';
import { useSay } from '../say.ts';
import type { PressProblem } from '../PressProblems.tsx';
import type { PublicationText } from '../translations/publications.ts';
import { usePolled } from '../use-polled.ts';

/** What `GET /desk/publications` answers. */
export interface Publications {
  regions: { slug: string; name: string; isHeld: boolean }[];
  region: RegionReleases | null;
}

export interface RegionReleases {
  slug: string;
  name: string;
  held: HeldSite | null;
  building: number | null;
  current: number | null;
  copy: number | null;
  releases: Release[];
  page: number;
  pageCount: number;
  orders: Order[];
}

export interface Release {
  number: number | null;
  state: 'live' | 'refused';
  at: string;
  seconds: number | null;
  entries: ReleaseEntry[];
  total: number;
  problems: PressProblem[];
  canReturn: boolean;
}

export interface ReleaseEntry {
  name: string;
  type: string;
  locale: string | null;
  event: 'published' | 'withdrawn';
  by: string | null;
  path: string;
  url: string | null;
}

export interface Order {
  kind: 'rollBack' | 'letGo';
  release: number | null;
  reason: string;
  state: 'open' | 'done' | 'refused' | 'replaced';
  problem: Omit<PressProblem, 'url' | 'path'> | null;
  at: string;
  by: string | null;
}

/** A site that stays at an earlier release after a rollback. */
export interface HeldSite {
  region: string;
  slug: string;
  release: number;
  at: string;
  by: string | null;
  byCommand: boolean;
  reason: string | null;
}

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
