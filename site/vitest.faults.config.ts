import { defineConfig } from 'vitest/config';
import FaultCount from './tests/faults/fault-count.ts';

/** The faults alone, with what was injected and measured told at the end. */
export default defineConfig({
  test: { include: ['tests/faults/**/*.test.ts'], reporters: ['default', new FaultCount()] },
});
