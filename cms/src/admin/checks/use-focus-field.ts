import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

/** What of a field takes the cursor, the text itself before the buttons above it. */
const writing = '[contenteditable="true"]';
const places = [writing, 'textarea, input:not([type="hidden"]), [role="combobox"]', 'button'];

/** Longest wait, in milliseconds, for a row to unfold. */
const patience = 2_000;

/** Milliseconds from then until the field in it is whole. */
const afterwards = 150;

interface Sought {
  path: string[];
  message: string;
  /** The errors that the form shows besides. */
  before: object;
}

/**
 * Puts the cursor in a field, given as the form names it, however deep it is folded away. Rows unfold for the error of a
 * field in them, so the message stands there for the moment that it takes to find it.
 */
export function useFocusField(): (path: string[], message: string) => void {
  const errors = useForm('FocusField', (form) => form.errors);
  const setErrors = useForm('FocusField', (form) => form.setErrors);
  const [sought, setSought] = useState<Sought>();
  const restore = useRef<() => void>(undefined);

  useEffect(() => {
    if (sought === undefined) return undefined;
    const { path, message, before } = sought;
    const found = (): boolean => {
      const field = named(path) ?? besideMessage(message);
      if (field === undefined) return false;
      restore.current?.();
      // What a rich text is written in comes a moment after the buttons above it.
      setTimeout(() => take(named(path) ?? field), afterwards);
      return true;
    };
    restore.current = () => {
      restore.current = undefined;
      observer.disconnect();
      clearTimeout(timer);
      setErrors(before);
      setSought(undefined);
    };
    const observer = new MutationObserver(() => void found());
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const timer = setTimeout(() => restore.current?.(), patience);
    found();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [sought, setErrors]);

  return (path, message) => {
    restore.current?.();
    const field = named(path);
    if (field !== undefined) return take(field);
    setErrors(withError(errors, path, message) as typeof errors);
    setSought({ path, message, before: errors });
  };
}

function take(field: HTMLElement): void {
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

function named(path: readonly string[]): HTMLElement | undefined {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(path.join('.'))}"]`);
  if (field === null || field.offsetParent === null) return undefined;
  // Of a rich text its list of block types bears the name.
  let around: HTMLElement | null = field;
  while (around !== null && around.querySelector('label') === null) around = around.parentElement;
  return around?.querySelector<HTMLElement>(writing) ?? field;
}

/** The field whose error says this. */
function besideMessage(message: string): HTMLElement | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-strapi-field-error]')];
  let around = shown.find((error) => error.textContent === message)?.parentElement;
  for (; around && around !== document.body; around = around.parentElement) {
    const field = placeIn(around);
    if (field !== undefined) return field;
  }
  return undefined;
}

function placeIn(around: HTMLElement): HTMLElement | undefined {
  return places.map((place) => around.querySelector<HTMLElement>(place)).find((field) => field !== null) ?? undefined;
}

/** Errors as the form keeps them, with one more. Places of lists without one stay empty: only rows with an error unfold. */
function withError(errors: unknown, [step, ...rest]: readonly string[], message: string): unknown {
  if (step === undefined) return message;
  const isPlace = /^\d+$/.test(step);
  if (isPlace) {
    const list: unknown[] = [];
    if (Array.isArray(errors)) errors.forEach((error, place) => (list[place] = error));
    list[Number(step)] = withError(list[Number(step)], rest, message);
    return list;
  }
  const fields = typeof errors === 'object' && errors !== null && !Array.isArray(errors) ? errors : {};
  return { ...fields, [step]: withError((fields as Record<string, unknown>)[step], rest, message) };
}
