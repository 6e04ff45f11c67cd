import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'endless-press.ts');

/** Starts a press in a process of its own over a toy press's folder and kills it after so many releases; answers their numbers. */
export async function numbersOfAPress(folder: string, version: string, releases: number): Promise<number[]> {
  const child = spawn(process.execPath, [script, folder, version], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const numbers: number[] = [];
  const enough = new Promise<void>((resolve) => {
    child.on('message', (number: number) => {
      numbers.push(number);
      if (numbers.length === releases) resolve();
    });
  });
  const ended = once(child, 'exit');
  await Promise.race([enough, ended]);
  child.kill('SIGKILL');
  await ended;
  return numbers;
}
