import { once } from 'node:events';
import { join } from 'node:path';
import { startProcess, type StartedProcess } from './started-process.ts';

const watchingPress = join(import.meta.dirname, 'watching-press.ts');
const pressCommand = join(import.meta.dirname, '../press.ts');

export interface PressPlace {
  varFolder: string;
  deskUrl: string;
  noticePort: number;
  env?: Record<string, string>;
}

/** Begins a press that follows the desk with the templates of a folder; resolves as soon as it watches. */
export async function startWatching(
  { varFolder, deskUrl, noticePort, env }: PressPlace,
  renderer: string,
): Promise<StartedProcess> {
  const press = startProcess('press', watchingPress, {
    args: [renderer],
    varFolder,
    env: { CMS_URL: deskUrl, NOTICE_PORT: String(noticePort), ...env },
  });
  await Promise.race([once(press.child, 'message'), gone(press)]);
  return press;
}

/** Runs `npm run press` with these options to its end; answers its exit code and what it printed last. */
export async function press(
  varFolder: string,
  deskUrl: string,
  ...args: string[]
): Promise<{ code: number | null; words: string }> {
  const started = startProcess('press-command', pressCommand, { args, varFolder, env: { CMS_URL: deskUrl } });
  const [code] = (await once(started.child, 'exit')) as [number | null];
  return { code, words: started.lastWords() };
}

/** Ends a process at once and waits until it is gone. */
export async function kill({ child, isOver }: StartedProcess): Promise<void> {
  if (isOver()) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function gone(press: StartedProcess): Promise<never> {
  await once(press.child, 'exit');
  throw new Error(`The press ended by itself:\n${press.lastWords()}`);
}
