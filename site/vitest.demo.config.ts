import { defineConfig } from 'vitest/config';

/** Tests over the demo as a reader gets it: desk, press and sites run, begun as `npm start` does. */
export default defineConfig({
  test: {
    include: ['tests/demo/**/*.test.ts'],
    globalSetup: ['tests/demo/setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
