import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db, inTransaction } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makePath } from '../learning-makers.ts'
import { draftFor, saveDraft } from '../paths.server.ts'
import { draftDifference } from './difference.server.ts'

const task = (id: string) => ({ id, kind: 'task', title: id, of: { ask: 'Tulis' }, effort: 10 })

it('tells an author what their draft would change of what is offered, and nobody else', async () => {
  const [person, other] = [await makeExpert(), await makeExpert()]
  const pathId = await makePath(person, ['satu', 'dua', 'tiga'].map(task))
  expect(await draftDifference(db, person, pathId, testTime)).toEqual([])
  const { revision, path } = (await draftFor(db, person, pathId))!
  const [first, second] = path.steps
  const steps = [second!, { ...first!, title: 'Satu' }, ...[task('empat')]] as typeof path.steps
  const next = { ...path, steps }
  await inTransaction(trx => saveDraft(trx, { person, pathId, revision, path: next }, testTime))
  const told = await draftDifference(db, person, pathId, testTime)
  expect(told?.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
    expect.arrayContaining(['changed satu', 'added empat', 'removed tiga']),
  )
  expect(await draftDifference(db, other, pathId, testTime)).toBeNull()
})
