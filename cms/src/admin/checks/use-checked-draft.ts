import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { CheckedDraft } from '../../checks/checked-draft.ts';

/** A pause in writing, in milliseconds, after which what stands there is looked at. */
const pause = 900;

/**
 * What the rules say of what stands in the form, saved or not; undefined until the first answer. It looks again after every
 * pause in writing; what it said before stays until then.
 *
 * @param version changes when the entry was saved or published: other entries may have changed along
 */
export function useCheckedDraft(
  path: string,
  locale: string | null,
  version: string,
): { answer: CheckedDraft | undefined; failed: boolean } {
  const { post } = useFetchClient();
  const values = useForm('Checks', (form) => form.values);
  const [answer, setAnswer] = useState<CheckedDraft>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      post<CheckedDraft>(`/desk/checks/${path}`, { locale, values }, { signal: abort.signal })
        .then(({ data }) => {
          if (abort.signal.aborted) return;
          setAnswer(data);
          setFailed(false);
        })
        .catch(() => {
          if (!abort.signal.aborted) setFailed(true);
        });
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [post, path, locale, version, values]);

  return { answer, failed };
}
