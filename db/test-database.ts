import { afterAll } from 'vitest'
import { databaseUrl, onServer } from './test-server.ts'

/** Every test file that touches the database gets a fresh copy of the template, dropped afterwards. */
const name = `bina_test_${process.pid}_${Math.floor(performance.now() * 1000)}`
await onServer(`create database ${name} template ${process.env.TEST_TEMPLATE}`)
process.env.DATABASE_URL = databaseUrl(name)
process.env.BINA_DATA ??= `${process.env.TMPDIR ?? '/tmp'}/bina-test-${process.pid}`
afterAll(async () => {
  const { db } = await import('./connection.ts')
  await db.destroy()
  await onServer(`drop database if exists ${name} with (force)`)
})
