import { defineConfig } from 'vitest/config'

/** The moments that matter, in a real browser on the real product. Needs built pages and CHROMIUM. */
export default defineConfig({
  test: {
    include: ['src/**/*.browser.test.ts'],
    pool: 'forks',
    // Each file has a product and a browser of its own; more than two at once wait for each other.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
