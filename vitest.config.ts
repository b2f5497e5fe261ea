// The suites of `npm test`. Each lies in its own folder under tests/; what they share is in tests/support.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { plantedFault } from './tests/support/planted-fault'

// An odd zone (UTC+12:45) so that a date computed in local time fails here and not in Wellington.
process.env.TZ = 'Pacific/Chatham'

const root = fileURLToPath(new URL('./', import.meta.url))
const present = (path: string) => (existsSync(`${root}${path}`) ? [`./${path}`] : [])
const shared = {
  resolve: { alias: { '@/': root } },
  esbuild: { jsx: 'automatic' as const },
  plugins: plantedFault(),
}

// Limits end what hangs. No test is close to one where it runs alone, nor with four times as much to do beside it.
const patience = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } }

export default defineConfig({
  ...shared,
  test: {
    // Vitest leaves one processor idle, which is half of a small machine: a test waits for its database most of the time.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', ...patience },
      },
      {
        ...shared,
        test: {
          name: 'component',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['./tests/support/components.ts'],
          ...patience,
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: present('tests/support/database.ts'),
          ...patience,
        },
      },
      {
        ...shared,
        test: {
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          environment: 'node',
          ...patience,
          // Some start the whole of Gantry twice.
          testTimeout: 300_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['./tests/support/production-server.ts'],
          ...patience,
        },
      },
    ],
  },
})
