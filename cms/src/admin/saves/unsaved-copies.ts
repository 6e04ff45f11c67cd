/** What somebody typed into a form and did not save, as the browser keeps it. */
export interface UnsavedCopy {
  /** Where it is kept. */
  key: string;
  /** ISO 8601 */
  at: string;
  /** What stood in the form, as Strapi's form has it. */
  values: Record<string, unknown>;
}

/** Whose form it was, and of what: one language of an entry, or of one that was never saved. */
export interface FormOf {
  user: number | string;
  model: string;
  documentId: string | undefined;
  locale: string | null;
}

/** As far as this uses the storage of a browser. */
export interface TextStorage {
  readonly length: number;
  key: (place: number) => string | null;
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
  removeItem: (key: string) => void;
}

const prefix = 'pactwerk.unsaved';
/** Days after which a copy is removed: it is for who comes back after a crash. */
const days = 7;
/** Characters of the longest copy: browsers keep about five million for all of a site. */
const longest = 4_000_000;

/** The name under which one form, opened once, is kept. */
export function copyKey({ user, model, documentId, locale }: FormOf, opened: string): string {
  return [prefix, user, model, documentId ?? 'new', locale ?? '', opened].join(' ');
}

/** Keeps what stands in a form. Makes room by dropping the oldest copies; false where the browser has none left, or keeps nothing. */
export function keepCopy(storage: TextStorage, key: string, values: Record<string, unknown>, at = new Date()): boolean {
  const text = JSON.stringify({ at: at.toISOString(), values });
  if (text.length > longest) return false;
  for (;;) {
    try {
      storage.setItem(key, text);
      return true;
    } catch {
      const [oldest] = allCopies(storage).filter((copy) => copy.key !== key);
      if (oldest === undefined) return false;
      storage.removeItem(oldest.key);
    }
  }
}

/** The newest copy of a form that was opened before; those that are too old are removed. */
export function newestCopy(storage: TextStorage, form: FormOf, now = new Date()): UnsavedCopy | undefined {
  const copies = allCopies(storage);
  const oldest = now.getTime() - days * 24 * 60 * 60 * 1000;
  for (const { key, at } of copies) if (Date.parse(at) < oldest) storage.removeItem(key);
  return copies.findLast(({ key, at }) => key.startsWith(copyKey(form, '')) && Date.parse(at) >= oldest);
}

/** The copies of everybody who used this browser, the oldest first. What cannot be read is removed. */
function allCopies(storage: TextStorage): UnsavedCopy[] {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  const copies = keys
    .filter((key) => key.startsWith(`${prefix} `))
    .flatMap((key): UnsavedCopy[] => {
      const copy = readCopy(storage.getItem(key));
      if (copy === undefined) storage.removeItem(key);
      return copy === undefined ? [] : [{ key, ...copy }];
    });
  return copies.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function readCopy(text: string | null): Pick<UnsavedCopy, 'at' | 'values'> | undefined {
  try {
    const { at, values } = JSON.parse(text ?? '') as Partial<UnsavedCopy>;
    const isWhole = typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof values === 'object';
    return isWhole && values !== null ? { at, values } : undefined;
  } catch {
    return undefined;
  }
}
