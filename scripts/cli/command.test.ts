import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const scripts = join(import.meta.dirname, '..');
const commands = readdirSync(scripts).filter((name) => name.endsWith('.ts') && !name.endsWith('.config.ts'));

function call(command: string, argument: string) {
  const run = spawnSync(process.execPath, [join(scripts, command), argument], { encoding: 'utf8', timeout: 30_000 });
  return { code: run.status, said: run.stdout, complained: run.stderr };
}

describe.each(commands)('%s', (command) => {
  it('tells with --help how it is called', () => {
    const { code, said } = call(command, '--help');
    expect(said).toMatch(/(npm|pnpm|node) [\s\S]*--help/);
    expect(code).toBe(0);
  });

  it('refuses a flag that it does not know, and says where to read on', () => {
    const { code, complained } = call(command, '--no-such-flag');
    expect(complained).toContain('--no-such-flag');
    expect(complained).toMatch(/^See: .* --help$/m);
    expect(complained).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});
