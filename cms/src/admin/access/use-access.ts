import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { AccessList } from '../../access/access-routes.ts';
import { useSay } from '../say.ts';
import type { AccessText } from '../translations/access.ts';

/** The permission of the page, as `register()` of the desk makes it known. */
export const accessPermission = { action: 'admin::access.manage', subject: null };

export type AccessUser = AccessList['users'][number];

export const useWords = () => useSay<AccessText>('access');

/** Where somebody works, as the page sends it. */
export type Remit = Pick<AccessUser, 'regions' | 'languages'>;

/** Who works where, and how to change it; `list` is undefined until the desk answered. */
export function useAccess() {
  const { get, put } = useFetchClient();
  const [list, setList] = useState<AccessList>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    get<AccessList>('/desk/access', { signal: abort.signal })
      .then(({ data }) => setList(data))
      .catch(() => !abort.signal.aborted && setFailed(true));
    return () => abort.abort();
  }, [get]);

  const save = useCallback(
    async (id: number, remit: Remit): Promise<boolean> => {
      try {
        setList((await put<AccessList>(`/desk/access/${id}`, remit)).data);
        return true;
      } catch {
        return false;
      }
    },
    [put],
  );
  const setFourEyes = useCallback(
    async (region: string, fourEyes: boolean): Promise<boolean> => {
      try {
        setList((await put<AccessList>(`/desk/four-eyes/${region}`, { fourEyes })).data);
        return true;
      } catch {
        return false;
      }
    },
    [put],
  );
  return { list, failed, save, setFourEyes };
}
