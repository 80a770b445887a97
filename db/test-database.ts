import { afterAll, vi } from 'vitest'
import { databaseUrl, onServer } from './test-server.ts'

/**
 * Every test file that touches the database gets a fresh copy of the template, and modules of ours that remember nothing of
 * the file before; libraries are loaded once a process. The copy has one name a process; the run drops the last ones.
 */
vi.resetModules()
const name = `${process.env.TEST_RUN}_${process.pid}`
await onServer(
  `drop database if exists ${name} with (force)`,
  `create database ${name} template ${process.env.TEST_TEMPLATE}`,
)
process.env.DATABASE_URL = databaseUrl(name)
process.env.BINA_DATA ??= `${process.env.TMPDIR ?? '/tmp'}/bina-test-${process.pid}`
afterAll(async () => {
  const { db } = await import('./connection.ts')
  await db.destroy()
})
