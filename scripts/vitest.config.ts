import { configDefaults, defineConfig } from 'vitest/config';

// Linting and starting take longer than the usual five seconds on a busy machine.
export default defineConfig({
  // The sources that its maps name are not in the package.
  logLevel: 'error',
  test: {
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'faults/**'],
    testTimeout: 60_000,
    // Imports its schema as JSON in a way that Node refuses: https://github.com/actions/languageservices/issues/387
    server: { deps: { inline: [/@actions\/workflow-parser/] } },
  },
});
