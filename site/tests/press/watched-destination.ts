import type { Destination, NewFile } from '../../src/press/upload/destination.ts';

/** What is at a destination, without what uploads keep for themselves. */
export async function contentOf(destination: Destination): Promise<Map<string, string>> {
  const paths = [...(await destination.list()).keys()].filter((path) => path !== 'pactwerk-upload.json').sort();
  const files = paths.map(
    async (path) => [path, Buffer.from((await destination.read(path)) ?? []).toString()] as const,
  );
  return new Map(await Promise.all(files));
}

/** A destination that notes what is done to it, and fails when `fail` says so. */
export function watched(destination: Destination, fail: (change: string) => boolean = () => false) {
  const changes: string[] = [];
  const change = (text: string) => {
    if (fail(text)) throw new Error('cut off');
    changes.push(text);
  };
  const noting: Destination = {
    ...destination,
    put: async (file: NewFile) => {
      change(`put ${file.path}`);
      await destination.put(file);
    },
    remove: async (path) => {
      change(`remove ${path}`);
      await destination.remove(path);
    },
  };
  return { destination: noting, changes };
}
