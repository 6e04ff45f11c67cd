import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let read: string | undefined;

/** axe, which finds what keeps some readers out of a page; read when it is first asked for. */
export function axeScript(): string {
  return (read ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
}
