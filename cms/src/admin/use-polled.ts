import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

const retryMilliseconds = 10_000;

/**
 * What the desk answers at a path; undefined until the first answer. `pause` tells after how many milliseconds to ask again,
 * as long as somebody can see it; undefined for never. Another `version` makes it look at once.
 */
export function usePolled<T>(
  path: string,
  pause: (answer: T) => number | undefined,
  version: string,
): { answer: T | undefined; failed: boolean } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = false;

    const look = async (): Promise<void> => {
      due = false;
      try {
        const { data } = await get<T>(path, { signal: abort.signal });
        if (abort.signal.aborted) return;
        setAnswer(data);
        setFailed(false);
        plan(pause(data));
      } catch {
        if (abort.signal.aborted) return;
        setFailed(true);
        plan(retryMilliseconds);
      }
    };
    const plan = (milliseconds: number | undefined): void => {
      if (milliseconds === undefined) return;
      due = true;
      if (!document.hidden) timer = setTimeout(() => void look(), milliseconds);
    };
    const seenOrHidden = (): void => {
      clearTimeout(timer);
      if (!document.hidden && due) void look();
    };

    document.addEventListener('visibilitychange', seenOrHidden);
    void look();
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seenOrHidden);
    };
  }, [get, path, pause, version]);

  return { answer, failed };
}
