import { defineConfig } from 'vitest/config';

// Linting and starting take longer than the usual five seconds on a busy machine.
export default defineConfig({ test: { include: ['**/*.test.ts'], testTimeout: 60_000 } });
