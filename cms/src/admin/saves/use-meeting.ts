import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Meeting } from '../../presence/routes.ts';
import { randomName } from './random-name.ts';

/** Milliseconds between two looks at who else is there. */
const pause = 15_000;

/** A name of this window of the browser, which it keeps when the page is loaded anew: it is no other window then. */
function windowName(): string {
  const key = 'pactwerk.window';
  const name = window.sessionStorage.getItem(key) ?? randomName();
  window.sessionStorage.setItem(key, name);
  return name;
}

/** Who else has this open and which save it is of, asked again and again; undefined until it is known, and for what was never saved. */
export function useMeeting(
  path: string | undefined,
  locale: string | null,
  isWriting: boolean,
  version: string,
): Meeting | undefined {
  const { post, del } = useFetchClient();
  const [name] = useState(windowName);
  const [meeting, setMeeting] = useState<Meeting>();

  useEffect(() => setMeeting(undefined), [path, locale]);

  useEffect(() => {
    if (path === undefined) return;
    // Who closes the browser cannot say so; the desk forgets such a window by itself.
    return () => void del(`${path}/${name}`).catch(() => undefined);
  }, [path, name, del]);

  useEffect(() => {
    if (path === undefined) return;
    const abort = new AbortController();
    const look = (): void => {
      post<Meeting>(path, { window: name, locale, isWriting }, { signal: abort.signal })
        .then(({ data }) => {
          if (!abort.signal.aborted) setMeeting(data);
        })
        // What an older answer says is no longer known to be so.
        .catch(() => {
          if (!abort.signal.aborted) setMeeting(undefined);
        });
    };
    look();
    const timer = setInterval(look, pause);
    return () => {
      abort.abort();
      clearInterval(timer);
    };
  }, [path, locale, isWriting, version, name, post]);

  return meeting;
}
