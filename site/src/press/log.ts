import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Logs one JSON object a line to `var/logs/<program>.jsonl` and the same in plain words to standard output. */
export function pressLog(varFolder: string, level: string, program = 'press'): Log {
  const folder = join(varFolder, 'logs');
  mkdirSync(folder, { recursive: true });
  return pino(
    { level, base: null },
    pino.multistream([
      { level: 'trace', stream: pino.destination({ dest: join(folder, `${program}.jsonl`), sync: true }) },
      { level: 'trace', stream: { write: (line) => process.stdout.write(plainLine(line)) } },
    ]),
  );
}

function plainLine(line: string): string {
  const { msg, time, level }: { msg?: string; time?: number; level?: number } = JSON.parse(line);
  const label = level !== undefined && level >= 50 ? 'ERROR ' : level !== undefined && level >= 40 ? 'warning ' : '';
  return `${new Date(time ?? 0).toTimeString().slice(0, 8)} ${label}${msg ?? ''}\n`;
}
