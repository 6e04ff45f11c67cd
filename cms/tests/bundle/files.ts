import type { TypeName } from '@pactwerk/shared-types';
import type { BundleFolder } from '../../src/bundle/folder.ts';
import { readBundle } from '../../src/bundle/read.ts';

/** A bundle in memory: entry files by path, without media. */
export function folderOf(files: Record<string, string>): BundleFolder {
  return {
    manifest: { path: 'bundle.yaml', text: 'format: pactwerk-bundle/1\n' },
    exported: undefined,
    entries: Object.entries(files).map(([path, text]) => {
      const [type = '', name = ''] = path.split('/');
      return { path, text, type: type as TypeName, handle: name.replace('.yaml', '') };
    }),
    media: [],
    sidecars: [],
    problems: [],
  };
}

/** The problems of a bundle as a person reads them: `pact/a.yaml:3:5 facts.kind: …`. */
export function problemsOf(files: Record<string, string>): string[] {
  return readBundle(folderOf(files)).problems.map(
    ({ file, line, column, field, message }) => `${file}:${line}:${column} ${field}: ${message}`,
  );
}
