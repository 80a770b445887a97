import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { makeExpert } from '../authoring-makers.ts'
import { importsFolder, keepSent, placeOfImport } from './imports.server.ts'
import { sweepImports } from './sweep-imports.server.ts'

const hours = (count: number) => new Date(testTime.getTime() - count * 3_600_000)

async function left(at: Date) {
  const id = newId()
  await mkdir(importsFolder(), { recursive: true })
  await writeFile(placeOfImport(id), 'Naskah yang tidak sampai.')
  await utimes(placeOfImport(id), at, at)
  return id
}

it('forgets a manuscript whose process was killed while it arrived, and none that arrives now or is known', async () => {
  const [old, young] = [await left(hours(25)), await left(hours(23))]
  async function* content() {
    yield new TextEncoder().encode('Naskah')
  }
  const person = await makeExpert()
  const sending = { person, formKey: newId(), intoWorkId: null, fileName: 'a.md', language: 'id' as const }
  const known = (await inTransaction(trx => keepSent(trx, sending, content(), testTime))) ?? ''
  await utimes(placeOfImport(known), hours(48), hours(48))
  await sweepImports.run(db, testTime)
  expect([old, young, known].map(id => existsSync(placeOfImport(id)))).toEqual([false, true, true])
})
