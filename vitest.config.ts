import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'src/**/*.browser.test.ts'],
    globalSetup: ['src/app/testing/server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Each file opens an office of its own; what they share is code, and reading it anew for each would cost as much as the tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
