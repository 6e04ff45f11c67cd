import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** What `GET /desk/deliveries` answers. */
export interface DeliveryLog {
  isConfigured: boolean;
  deliveries: Delivery[];
  total: number;
  pageSize: number;
}

export interface Delivery {
  id: number;
  kind: 'github' | 'gitlab' | 'hook' | 'notice';
  host: string;
  state: 'waiting' | 'delivering' | 'delivered' | 'failed' | 'gone';
  askedAt: string;
  nextTryAt: string | null;
  tries: number;
  problem: 'timeout' | 'unreachable' | 'refusedAddress' | 'redirect' | 'status' | 'unconfigured' | null;
  status: number | null;
  answer: string | null;
  position: number | null;
  region: string | null;
  release: number | null;
}

const pollMilliseconds = 3_000;

/** A page of the log; undefined until the first answer. Asks again every three seconds while somebody can see it. */
export function useDeliveries(page: number) {
  const { get, post } = useFetchClient();
  const [log, setLog] = useState<DeliveryLog>();
  const [failed, setFailed] = useState(false);

  const read = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      try {
        const { data } = await get<DeliveryLog>(`/desk/deliveries?page=${page}`, signal ? { signal } : {});
        if (signal?.aborted === true) return;
        setLog(data);
        setFailed(false);
      } catch {
        if (signal?.aborted !== true) setFailed(true);
      }
    },
    [get, page],
  );

  useEffect(() => {
    const abort = new AbortController();
    void read(abort.signal);
    const timer = setInterval(() => {
      if (!document.hidden) void read(abort.signal);
    }, pollMilliseconds);
    return () => {
      abort.abort();
      clearInterval(timer);
    };
  }, [read]);

  const tryAgain = async (id: number): Promise<void> => {
    await post(`/desk/deliveries/${id}/again`, {});
    await read();
  };
  return { log, failed, tryAgain };
}
