import { defineConfig } from 'vitest/config';

/** Every page of the demo in every mode: `pnpm check:a11y`, which keeps what it found for the accessibility statements. */
export default defineConfig({
  test: {
    include: ['tests/demo/access/every-page.a11y.ts'],
    globalSetup: ['tests/demo/setup.ts'],
    testTimeout: 60_000,
  },
});
