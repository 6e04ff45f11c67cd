import { defineConfig } from 'vitest/config';
import FaultCount from '../site/tests/faults/fault-count.ts';

/** Faults over the whole way: desk, press and sites as processes of their own, on a folder that every test gets anew. */
export default defineConfig({
  test: {
    include: ['faults/**/*.test.ts'],
    globalSetup: ['faults/setup.ts'],
    reporters: ['default', new FaultCount()],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
