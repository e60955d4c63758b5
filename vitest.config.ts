import { defineConfig } from 'vitest/config'

// Workers inherit it; a test that depends on the zone of the machine would fail elsewhere.
process.env['TZ'] = process.env['TEST_ZONE'] ?? 'UTC'

const apart = ['**/node_modules/**', '**/.next/**', '**/.data/**']
const slow = ['**/*.int.test.ts', '**/*.e2e.test.ts']

export default defineConfig({
  test: {
    // Two cores: a third worker only makes the others wait.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...apart, ...slow],
        },
      },
      {
        test: {
          name: 'int',
          // What is waited for comes when the machine has time for it.
          expect: { poll: { timeout: 15_000 } },
          include: ['apps/api/**/*.int.test.ts', 'packages/**/*.int.test.ts'],
          exclude: apart,
          globalSetup: ['apps/api/test/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'process',
          include: ['scripts/**/*.int.test.ts'],
          exclude: apart,
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: apart,
          globalSetup: ['e2e/harness/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
