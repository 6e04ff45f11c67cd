import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { randomName } from './random-name.ts';
import { useSaveResults } from './save-results.ts';
import { copyKey, keepCopy, newestCopy, type FormOf, type UnsavedCopy } from './unsaved-copies.ts';

/** A pause in writing, in milliseconds, after which what stands there is kept. */
const pause = 800;
/** For how long after a save that failed, in milliseconds, Strapi may still change what the form holds. */
const settling = 3_000;

interface UnsavedWork {
  /** What was typed before and not saved; undefined where there is nothing, and once it was chosen what becomes of it. */
  offered: UnsavedCopy | undefined;
  putBack: () => void;
  discard: () => void;
  /** The browser has no room for what is typed. */
  isFull: boolean;
}

/**
 * Keeps what is typed into the form of an edit view in the browser until it is saved, and offers what an earlier window left.
 *
 * @param form undefined while it is not known what the form shows
 */
export function useUnsavedWork(form: FormOf | undefined): UnsavedWork {
  const values = useForm('UnsavedWork', (state) => state.values) as Record<string, unknown>;
  const isModified = useForm('UnsavedWork', (state) => state.modified);
  const initialValues = useForm('UnsavedWork', (state) => state.initialValues) as Record<string, unknown>;
  const isSubmitting = useForm('UnsavedWork', (state) => state.isSubmitting);
  const setValues = useForm('UnsavedWork', (state) => state.setValues);
  const resetForm = useForm('UnsavedWork', (state) => state.resetForm);
  const [offered, setOffered] = useState<UnsavedCopy>();
  const [isFull, setFull] = useState(false);
  const [opened] = useState(randomName);
  const key = form === undefined ? undefined : copyKey(form, opened);
  const typed = useRef<{ values: Record<string, unknown>; stored: Record<string, unknown> }>();
  const failedAt = useRef<number>();

  useEffect(() => {
    typed.current = undefined;
    setFull(false);
    setOffered(form === undefined ? undefined : newestCopy(window.localStorage, form));
    // The key tells one form from another.
  }, [key]);

  useEffect(() => {
    if (key === undefined || !isModified) return;
    typed.current = { values, stored: initialValues };
    const timer = setTimeout(() => setFull(!keepCopy(window.localStorage, key, values)), pause);
    return () => clearTimeout(timer);
  }, [key, isModified, values, initialValues]);

  useEffect(() => {
    // While a form is being saved it holds what was typed as if that were stored.
    if (isModified || isSubmitting || typed.current === undefined) return;
    if (failedAt.current === undefined || Date.now() - failedAt.current > settling) {
      typed.current = undefined;
      return;
    }
    // After a save that failed Strapi takes what was typed for what is stored, or shows what is stored in its place.
    const { values: lost, stored } = typed.current;
    if (JSON.stringify(values) === JSON.stringify(lost)) resetForm(stored);
    setValues(lost);
  }, [isModified, isSubmitting, values, setValues, resetForm]);

  const drop = useCallback((): void => {
    if (key !== undefined) window.localStorage.removeItem(key);
    typed.current = undefined;
    failedAt.current = undefined;
  }, [key]);

  useSaveResults(form?.model ?? '', form?.documentId, ({ succeeded, refused }) => {
    // The desk keeps what it refused because somebody else was first.
    if (succeeded || refused !== undefined) drop();
    else failedAt.current = Date.now();
  });

  const forget = useCallback((): void => {
    if (offered !== undefined) window.localStorage.removeItem(offered.key);
    setOffered(undefined);
  }, [offered]);
  const putBack = useCallback((): void => {
    if (offered !== undefined) setValues(offered.values);
    forget();
  }, [offered, setValues, forget]);
  return { offered, putBack, discard: forget, isFull };
}
