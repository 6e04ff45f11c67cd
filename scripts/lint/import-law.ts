import type { Rule } from 'eslint';
import { posix } from 'node:path';

/** A part of the house and what it may import of ours. Within one part everything may import everything. */
interface Part {
  name: string;
  /** Files of this part, as paths from the repository's root. The first part that matches owns a file. */
  files: RegExp;
  may: readonly string[];
  /** Parts of which only types may be imported. */
  mayTypes?: readonly string[];
  /** Built-in modules of Node it may import; `false` for the parts that must stay pure. */
  node: boolean;
}

const everySitePart = ['view', 'feature', 'i18n', 'ui', 'themes', 'content', 'shared-types'];

/** The import law of the house (docs/architecture.md), top to bottom: imports go down only. */
const parts: readonly Part[] = [
  { name: 'shared-types', files: /^shared-types\//, may: [], node: true },
  { name: 'cms', files: /^cms\//, may: ['shared-types'], node: true },
  { name: 'site', files: /^site\/(?!src\/)|^site\/.*\.(test|examples)\.ts$/, may: everySitePart, node: true },
  { name: 'content', files: /^site\/src\/content\//, may: ['shared-types'], node: true },
  { name: 'ui', files: /^site\/src\/ui\//, may: ['i18n'], node: false },
  { name: 'themes', files: /^site\/src\/themes\//, may: [], node: false },
  {
    name: 'view',
    files: /^site\/src\/(features\/.*\.astro$|layouts\/)/,
    may: ['feature', 'i18n', 'ui', 'themes'],
    node: false,
  },
  { name: 'i18n', files: /^site\/src\/i18n\//, may: ['feature', 'shared-types'], mayTypes: ['content'], node: false },
  {
    name: 'feature',
    files: /^site\/src\/(features|urls)\b/,
    may: ['i18n', 'shared-types'],
    mayTypes: ['content'],
    node: false,
  },
  { name: 'site', files: /^site\/src\//, may: everySitePart, node: true },
  { name: 'scripts', files: /^scripts\//, may: ['cms', 'site', ...everySitePart], node: true },
];

/** Reports an import that goes up, or sideways between parts that must not know each other. */
export const importLaw: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { up: '{{problem}}' } },
  create(context) {
    const file = repositoryPath(context.filename, context.cwd);
    const check = (node: Rule.Node, source: unknown, typeOnly: boolean) => {
      if (typeof source !== 'string') return;
      const problem = forbiddenImport(file, source, typeOnly);
      if (problem !== undefined) context.report({ node, messageId: 'up', data: { problem } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined, false),
    };
  },
};

/** Why `file` may not import `source`, in words for its author; undefined when it may. */
export function forbiddenImport(file: string, source: string, typeOnly: boolean): string | undefined {
  const from = partOf(file);
  if (from === undefined) return undefined;
  if (source.startsWith('node:') && !from.node) {
    return `${from.name} is pure: it may not import ${source}.`;
  }
  const target = resolveOwn(file, source);
  const to = target === undefined ? undefined : partOf(target);
  if (to === undefined || to.name === from.name || from.may.includes(to.name)) return undefined;
  if (from.mayTypes?.includes(to.name)) {
    return typeOnly ? undefined : `${from.name} may import only types of ${to.name} (${source}).`;
  }
  return `${from.name} may not import ${to.name} (${source}): imports go down only, see docs/architecture.md.`;
}

function partOf(file: string): Part | undefined {
  return parts.find((part) => part.files.test(file));
}

/** Path of an import of ours from the repository's root; undefined for packages of others. */
function resolveOwn(file: string, source: string): string | undefined {
  if (source.startsWith('.')) return posix.join(posix.dirname(file), source);
  if (source.startsWith('#') && file.startsWith('site/')) return posix.join('site/src', source.slice(1));
  const [, name, rest = ''] = /^@pactwerk\/([^/]+)(.*)$/.exec(source) ?? [];
  return name === undefined ? undefined : `${name}${rest}/`;
}

function repositoryPath(filename: string, root: string): string {
  return posix.relative(root.replaceAll('\\', '/'), filename.replaceAll('\\', '/'));
}

function isTypeOnly(node: object): boolean {
  const kind = 'importKind' in node ? node.importKind : 'exportKind' in node ? node.exportKind : 'value';
  if (kind === 'type') return true;
  const specifiers = 'specifiers' in node && Array.isArray(node.specifiers) ? (node.specifiers as object[]) : [];
  return specifiers.length > 0 && specifiers.every((one) => 'importKind' in one && one.importKind === 'type');
}
