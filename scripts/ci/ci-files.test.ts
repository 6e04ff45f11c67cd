import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../docs/operators/ci');
const github = readFileSync(join(folder, 'github.yml'), 'utf8');
const gitlab = readFileSync(join(folder, 'gitlab.yml'), 'utf8');

interface GitHubFile {
  on: { repository_dispatch: { types: string[] } };
  jobs: { site: { concurrency: object; strategy: object; steps: { run?: string }[] } };
}
interface GitLabFile {
  site: { resource_group: string; parallel: object; script: string[] };
}

test('GitHub understands every line of its workflow', async () => {
  const { context, value } = parseWorkflow({ name: 'github.yml', content: github }, new NoOperationTraceWriter());
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  if (value === undefined) throw new Error('There is no workflow.');
  const { errors, jobs } = await convertWorkflowTemplate(context, value);
  expect(errors ?? []).toEqual([]);
  expect(jobs).toHaveLength(1);
});

test('Both press and upload with the same words, a run for each region, and two runs of one never cross', () => {
  const { jobs, on } = parse(github) as GitHubFile;
  const { site } = parse(gitlab) as GitLabFile;
  const commands = jobs.site.steps.flatMap(({ run }) => run ?? []).filter((run) => /^pnpm (press|upload)/.test(run));
  expect(commands).toHaveLength(2);
  expect(site.script).toEqual(commands);
  expect(jobs.site.strategy).toMatchObject({ matrix: { region: ['twente', 'kam'] }, 'fail-fast': false });
  expect(site.parallel).toEqual({ matrix: [{ REGION: ['twente', 'kam'] }] });
  expect(jobs.site.concurrency).toEqual({ group: 'pactwerk-${{ matrix.region }}', 'cancel-in-progress': false });
  expect(site.resource_group).toBe('pactwerk-$REGION');
  expect(on.repository_dispatch.types).toEqual(['pactwerk-publish']);
});
