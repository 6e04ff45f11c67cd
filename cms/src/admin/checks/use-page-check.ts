import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** Longest wait, in milliseconds, for a preview to be made and looked at. */
const patience = 60_000;

/** What axe finds on a page, each with the first places where it stands. */
export interface FoundOnPage {
  rule: string;
  help: string;
  places: string[];
  more: number;
}

export type PageState = 'idle' | 'looking' | 'noPage' | 'failed' | FoundOnPage[];

/**
 * Lets axe look at the preview of what is saved, in a frame that nobody sees: the page is of another origin, so it is asked
 * and answers by message. `url` is what the frame shows while it looks.
 */
export function usePageCheck(path: string, locale: string | null) {
  const { get, post } = useFetchClient();
  const [state, setState] = useState<PageState>('idle');
  const [url, setUrl] = useState<string>();
  const frame: RefObject<HTMLIFrameElement> = useRef(null);

  useEffect(() => {
    if (url === undefined) return undefined;
    const end = (next: PageState): void => {
      setState(next);
      setUrl(undefined);
    };
    const hear = ({ origin, source, data }: MessageEvent<{ type?: string; found?: FoundOnPage[] | null } | null>) => {
      if (origin !== new URL(url).origin || source !== frame.current?.contentWindow || data?.type !== 'pactwerkFound')
        return;
      end(data.found ?? 'failed');
    };
    window.addEventListener('message', hear);
    const timer = setTimeout(() => end('failed'), patience);
    return () => {
      window.removeEventListener('message', hear);
      clearTimeout(timer);
    };
  }, [url]);

  const look = async (): Promise<void> => {
    setState('looking');
    const asked = locale === null ? {} : { locale };
    const query = locale === null ? '' : `?locale=${locale}`;
    try {
      const { data: previews } = await get<{ runs: boolean; regions: { slug: string }[] }>(
        `/desk/previews/${path}${query}`,
      );
      const region = previews.regions[0]?.slug;
      if (!previews.runs || region === undefined) return setState('noPage');
      const { data } = await post<{ url: string }>(`/desk/previews/${path}/open`, { ...asked, region });
      setUrl(data.url);
    } catch {
      setState('failed');
    }
  };
  const loaded = (): void => {
    if (url !== undefined) frame.current?.contentWindow?.postMessage({ type: 'pactwerkLook' }, new URL(url).origin);
  };
  return { state, url, frame, look, loaded };
}
