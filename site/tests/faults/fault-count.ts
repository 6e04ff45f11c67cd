import type { Reporter, TestModule } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** How many faults the test injected. */
    faults?: number;
    /** What was measured meanwhile, in words. */
    figures?: string[];
  }
}

/** Says at the end what was measured, how many faults were injected, and how many promises did not hold. */
export default class FaultCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const injected = tests.reduce((sum, test) => sum + (test.meta().faults ?? 0), 0);
    for (const figure of tests.flatMap((test) => test.meta().figures ?? [])) console.log(figure);
    const violations = tests.filter((test) => test.result().state === 'failed').length;
    console.log(`faults injected ${injected} / violations ${violations}`);
  }
}
