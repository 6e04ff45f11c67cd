import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
    globalSetup: ['tests/harness/postgres.ts'],
    // Every file boots a Strapi of its own, and Strapi is a global of its process.
    pool: 'forks',
    fileParallelism: false,
    hookTimeout: 240_000,
    testTimeout: 120_000,
  },
});
