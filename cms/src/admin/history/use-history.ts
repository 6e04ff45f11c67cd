import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useSay } from '../say.ts';
import type { HistoryText } from '../translations/history.ts';

/** One language of an entry. */
export interface Subject {
  uid: string;
  documentId: string;
  /** null for types without languages */
  locale: string | null;
}

/** Where the history of an entry is in the admin, and at the desk. */
export function historyPath({ uid, documentId }: Subject): string {
  return `/history/${uid}/${documentId}`;
}

export function localeQuery({ locale }: Subject): Record<string, string> {
  return locale === null ? {} : { locale };
}

/** What the desk answers at a path, asked once; another `version` makes it ask again. */
export function useAnswer<T>(path: string, version = ''): { answer: T | undefined; failed: number | undefined } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<{ path: string; data: T }>();
  const [failed, setFailed] = useState<number>();
  useEffect(() => {
    const abort = new AbortController();
    setFailed(undefined);
    get<T>(path, { signal: abort.signal })
      .then(({ data }) => setAnswer({ path, data }))
      .catch((error: { status?: number }) => {
        if (!abort.signal.aborted) setFailed(error.status ?? 500);
      });
    return () => abort.abort();
  }, [get, path, version]);
  return { answer: answer?.path === path ? answer.data : undefined, failed };
}

export const useWords = () => useSay<HistoryText>('history');
