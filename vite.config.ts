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
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
} satisfies UserConfig
