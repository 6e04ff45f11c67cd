import { join } from 'node:path';
import type { ImportResult } from '../../cms/src/bundle/import.ts';
import type { EntryStep, Plan } from '../../cms/src/bundle/plan.ts';
import type { BundleProblem } from '../../cms/src/bundle/source.ts';

/** The problems of a bundle, each with the place in its file; warnings say so. */
export function problemLines(folder: string, problems: readonly BundleProblem[]): string[] {
  return problems.map(({ file, line, column, field, message, severity }) => {
    const place = `${join(folder, file)}:${line}:${column}`;
    return `${place} ${severity === 'warn' ? 'warning: ' : ''}${field === '' ? '' : `${field}: `}${message}`;
  });
}

export function refusalReport(folder: string, problems: readonly BundleProblem[]): string {
  const refused = problems.filter(({ severity }) => severity === 'refuse').length;
  const count = `${refused} ${refused === 1 ? 'problem' : 'problems'}; nothing was imported.`;
  return [...problemLines(folder, problems), count].join('\n');
}

/** What an import did, or with --dry-run would do: one line per entry that it touches, then the counts. */
export function importReport(result: Extract<ImportResult, { kind: 'planned' | 'done' }>): string {
  const { plan, media, kind } = result;
  const lines = [
    ...media.steps.map(({ media: file, what }) => `${what.padEnd(10)} media/${file.name}`),
    ...media.kept.map((name) => `${'kept'.padEnd(10)} media/${name}: changed in the desk since the last import`),
    ...plan.steps.map(stepLine),
    ...plan.pruned.map(
      ({ type, id, name, locale }) => `${'delete'.padEnd(10)} ${type}/${id} “${name}”${locale ? ` (${locale})` : ''}`,
    ),
    ...plan.kept.map(({ type, handle, why }) => `${'kept'.padEnd(10)} ${type}/${handle}: ${reasons[why]}`),
  ];
  return [...lines, countLine(plan, kind)].join('\n');
}

const reasons = {
  conflict: 'changed in the bundle and in the desk since the last import; --overwrite takes the bundle’s',
  newer: 'changed in the desk since the last import, the bundle has nothing new; --overwrite takes it back',
  deleted: 'deleted in the desk since the last import; --overwrite makes it again',
};

function stepLine({ entry, isNew, languages, addresses }: EntryStep): string {
  const of = (wanted: (step: EntryStep['languages'][number]) => boolean, word: string) => {
    const found = languages.filter(wanted).map(({ locale }) => locale);
    if (found.length === 0) return [];
    return [found[0] === '' ? word : `${word} ${found.join(', ')}`];
  };
  const what = [
    ...of(({ publish }) => publish, 'publish'),
    ...of(({ withdraw }) => withdraw, 'withdraw'),
    ...of(({ publish, save, saveAfter }) => saveAfter !== null || (!publish && save !== null), 'save'),
    ...(addresses.length > 0 ? [`${addresses.length} former ${addresses.length === 1 ? 'address' : 'addresses'}`] : []),
  ];
  return `${(isNew ? 'create' : 'change').padEnd(10)} ${entry.type}/${entry.handle}: ${what.join('; ')}`;
}

function countLine(plan: Plan, kind: 'planned' | 'done'): string {
  const created = plan.steps.filter(({ isNew }) => isNew).length;
  const counts = [
    `${created} created`,
    `${plan.steps.length - created} changed`,
    `${plan.unchanged.length} unchanged`,
    ...(plan.kept.length > 0 ? [`${plan.kept.length} kept as they are in the desk`] : []),
    ...(plan.pruned.length > 0 ? [`${plan.pruned.length} deleted`] : []),
  ].join(', ');
  return kind === 'planned' ? `Dry run, nothing was changed: ${counts}.` : `${counts}.`;
}
