import { contentTypes, type TypeName } from './generated/content-model.ts';

/** What is wrong and what to do, plainly, in the languages of the desk. */
export interface Words {
  /** Dutch. */
  message: string;
  english: string;
}

/** What is wrong with one field of an entry. */
export interface Problem {
  /** Dotted path with row keys: `statusLog[s1].asOf`. */
  field: string;
  /** The rule's name: its file under rules/. */
  rule: string;
  /** Dutch, plain: what is wrong and what to do. */
  message: string;
  /** The same in English, where it is known. */
  english?: string;
  /** `refuse`: cannot be published; `warn`: the editor sees it and may go on. */
  severity: 'refuse' | 'warn';
}

export interface RefusedEntry {
  type: TypeName;
  /** The documentId. */
  entry: string;
  locale: string | null;
  problems: readonly Problem[];
  /** Address of the desk, such as `https://redactie.example.nl`; with it the message ends with a link to the entry. */
  admin?: string | undefined;
}

/** An entry that cannot be used, with everything that is wrong with it (design section 9). */
export class ContentError extends Error {
  readonly type: TypeName;
  readonly entry: string;
  readonly locale: string | null;
  readonly problems: readonly Problem[];

  constructor({ type, entry, locale, problems, admin }: RefusedEntry) {
    const lines = problems.map((problem) => `- ${problem.field}: ${problem.message}`);
    const subject = `${contentTypes[type].label} ${entry}${locale === null ? '' : ` (${locale})`}`;
    const link = admin === undefined ? [] : [adminLink(admin, type, entry, locale)];
    super([`${subject} kan zo niet:`, ...lines, ...link].join('\n'));
    this.name = 'ContentError';
    this.type = type;
    this.entry = entry;
    this.locale = locale;
    this.problems = problems;
  }
}

/** Where an editor mends the entry. `admin` is the desk's address, without `/admin`. */
export function adminLink(admin: string, type: TypeName, entry: string, locale: string | null): string {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  const path = `/admin/content-manager/collection-types/${contentTypes[type].uid}/${encodeURIComponent(entry)}`;
  return `${admin.replace(/\/+$/, '')}${path}${query}`;
}

/** The problems that stop an entry from being published. */
export function refusals(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => problem.severity === 'refuse');
}
