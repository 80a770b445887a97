import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import type { UserConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import type {} from 'vitest/config'
import remixOptions from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** A property that is tried ten times as often may take ten times as long. */
const patience = 120_000 * Math.max(1, Number(process.env.RUNS ?? 200) / 200)

export default {
  plugins: process.env.VITEST
    ? []
    : [
        denyImports({ client: { specifiers: ['kysely', 'pg', /^#db\//], files: ['db/**'] } }),
        tailwindcss(),
        remix(remixOptions),
      ],
  build: { target: 'es2022', sourcemap: false },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'content/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['db/test-template.ts'],
    setupFiles: ['db/test-runs.ts', 'db/test-database.ts'],
    testTimeout: patience,
    hookTimeout: patience,
  },
} satisfies UserConfig
