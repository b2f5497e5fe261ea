// The suites of `npm test`. Each lies in its own folder under tests/; what they share is in tests/support.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// An odd zone (UTC+12:45) so that a date computed in local time fails here and not in Wellington.
process.env.TZ = 'Pacific/Chatham'

const root = fileURLToPath(new URL('./', import.meta.url))
const present = (path: string) => (existsSync(`${root}${path}`) ? [`./${path}`] : [])
const shared = {
  resolve: { alias: { '@/': root, 'server-only': `${root}tests/support/server-only.ts` } },
  esbuild: { jsx: 'automatic' as const },
}

export default defineConfig({
  ...shared,
  test: {
    projects: [
      { ...shared, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        ...shared,
        test: {
          name: 'component',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['./tests/support/components.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: present('tests/support/database.ts'),
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['./tests/support/production-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One Chromium at a time: on two cores two of them starve the server they look at.
          fileParallelism: false,
        },
      },
    ],
  },
})
