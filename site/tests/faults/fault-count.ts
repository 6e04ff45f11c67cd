import type { Reporter, TestModule } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** How many faults the test injected. */
    faults?: number;
  }
}

/** Says at the end how many faults were injected, and how many promises did not hold. */
export default class FaultCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const injected = tests.reduce((sum, test) => sum + (test.meta().faults ?? 0), 0);
    const violations = tests.filter((test) => test.result().state === 'failed').length;
    console.log(`\nfaults injected ${injected} / violations ${violations}`);
  }
}
