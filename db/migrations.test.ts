import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { connect, db } from './connection.ts'
import { migrate } from './migrator.ts'
import { databaseUrl, onServer } from './test-server.ts'

it('brings an empty database to the newest version, and finds nothing to do the second time', async () => {
  const name = `bina_migrations_${process.pid}`
  await onServer(`create database ${name}`)
  const fresh = connect(databaseUrl(name), 2)
  try {
    expect((await migrate(fresh))[0]).toBe('0001_web')
    expect(await migrate(fresh)).toEqual([])
  } finally {
    await fresh.destroy()
    await onServer(`drop database ${name} with (force)`)
  }
})

it('says on delete for every foreign key', async () => {
  const silent = await sql<{ name: string }>`
    select conrelid::regclass || '.' || conname as name from pg_constraint
    where contype = 'f' and confdeltype = 'a' and connamespace = 'public'::regnamespace and conparentid = 0`.execute(
    db,
  )
  expect(silent.rows).toEqual([])
})
