import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');

interface Step {
  run?: string;
  env?: Record<string, string>;
}
interface Workflow {
  jobs: { site: { env: Record<string, string>; steps: Step[] } };
}

/**
 * Runs the commands that press and upload of the workflow for GitHub, as a runner does that has checked out and installed
 * Pactwerk: with nothing but what the workflow gives them. `expressions` says what stands in each `${{ … }}`.
 */
export async function runWorkflow(varFolder: string, expressions: Readonly<Record<string, string>>, extra: object) {
  const { jobs } = parse(readFileSync(join(root, 'docs/operators/ci/github.yml'), 'utf8')) as Workflow;
  const filled = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => expressions[expression] ?? ''),
      ]),
    );
  for (const { run, env = {} } of jobs.site.steps) {
    if (run === undefined || !/^pnpm (press|upload) /.test(run)) continue;
    await shell(run, { ...filled(jobs.site.env), ...filled(env), ...extra, PACTWERK_VAR: varFolder });
  }
}

/** Runs a command in the repository with this environment and nothing else of ours; throws with what it printed. */
export async function shell(command: string, env: Record<string, string>): Promise<string> {
  const { PATH, HOME } = process.env;
  const child = spawn('bash', ['-c', command], { cwd: root, env: { PATH, HOME, CI: 'true', ...env } });
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${words.slice(-4000)}`);
  return words;
}
