import type { EntrySchedule } from '../schedule/answers.ts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

const longestMilliseconds = 60_000;
const shortestMilliseconds = 1_000;

/**
 * What is planned for an entry; undefined until the first answer. Asks again when the next moment has come, and once a minute
 * while anything waits. Another `version` of the entry makes it look at once.
 */
export function useSchedule(
  uid: string,
  documentId: string,
  version: string,
): {
  answer: EntrySchedule | undefined;
  failed: boolean;
  setAnswer: (answer: EntrySchedule) => void;
  reload: () => void;
} {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<EntrySchedule>();
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((times) => times + 1), []);

  useEffect(() => {
    const abort = new AbortController();
    get<EntrySchedule>(`/desk/schedule/${uid}/${documentId}`, { signal: abort.signal })
      .then(({ data }) => {
        setAnswer(data);
        setFailed(false);
      })
      .catch(() => {
        if (!abort.signal.aborted) setFailed(true);
      });
    return () => abort.abort();
  }, [get, uid, documentId, version, asked]);

  useEffect(() => {
    const next = answer?.waiting[0];
    if (next === undefined) return undefined;
    const left = new Date(next.dueAt).getTime() - Date.now() + shortestMilliseconds;
    const timer = setTimeout(reload, Math.min(Math.max(left, shortestMilliseconds), longestMilliseconds));
    return () => clearTimeout(timer);
  }, [answer, reload]);

  return { answer, failed, setAnswer, reload };
}
