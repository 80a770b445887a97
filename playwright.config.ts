import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 3170)
const inEnglish = '**/every-page-in-the-dark-and-in-english.spec.ts'
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

/** Journeys run in the machine's own Chromium against the built app, on a data folder of their own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 3,
  // Two cores run server, database and three browsers, as a journey waits a third of its time: patience, and a second try,
  // but no assertion about time.
  retries: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    // What does not come is named soon, not after the whole time of the journey.
    actionTimeout: 45_000,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: chromium(), args: quiet },
  },
  // Reading every page in English leaves its people with English: it comes when all others are done.
  projects: [
    { name: 'journeys', testIgnore: inEnglish },
    { name: 'in English', testMatch: inEnglish, fullyParallel: true },
  ],
  webServer: {
    command: 'node scripts/demo-for-tests.mjs',
    url: `http://localhost:${port}/readyz`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 25_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: { PORT: String(port) },
  },
})
