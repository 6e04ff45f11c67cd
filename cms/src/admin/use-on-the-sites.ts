import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** What `GET /desk/receipts/:uid/:documentId` answers. */
export interface OnTheSites {
  versions: { locale: string | null; event: 'published' | 'withdrawn'; at: string; sites: SiteState[] }[];
  releases: { region: string; release: number | null; at: string; locales: string[]; url: string | null }[];
}

export interface SiteState {
  region: string;
  state: 'queued' | 'building' | 'live' | 'withdrawn' | 'absent' | 'heldBack' | 'refused' | 'pinned';
  urls: string[];
  total: number;
  release: number | null;
  at: string | null;
  seconds: number | null;
  problems: { message: string; path: string | null }[];
}

const pollMilliseconds = 1_000;
const retryMilliseconds = 10_000;

/**
 * What became of an entry on the sites; undefined until the first answer. Asks again every second while a site is about to
 * change and somebody can see it. Another `version` of the entry makes it look at once.
 */
export function useOnTheSites(
  uid: string,
  documentId: string,
  version: string,
): { answer: OnTheSites | undefined; failed: boolean } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<OnTheSites>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = false;

    const look = async (): Promise<void> => {
      due = false;
      try {
        const { data } = await get<OnTheSites>(`/desk/receipts/${uid}/${documentId}`, { signal: abort.signal });
        if (abort.signal.aborted) return;
        setAnswer(data);
        setFailed(false);
        if (isUnderWay(data)) plan(pollMilliseconds);
      } catch {
        if (abort.signal.aborted) return;
        setFailed(true);
        plan(retryMilliseconds);
      }
    };
    const plan = (milliseconds: number): void => {
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
  }, [get, uid, documentId, version]);

  return { answer, failed };
}

function isUnderWay({ versions }: OnTheSites): boolean {
  return versions.some(({ sites }) => sites.some(({ state }) => state === 'queued' || state === 'building'));
}
