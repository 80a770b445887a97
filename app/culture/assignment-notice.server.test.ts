import { expect, it } from 'vitest'
import { assign, onAssigned } from '#app/coordination/assignments.server.ts'
import { makeVersion } from '#app/learning/versions-made.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { noticeAssignments } from './assignment-notice.server.ts'
import { ledgerOf } from './ledger.server.ts'

onAssigned.push(noticeAssignments)

it('tells of an assignment once, by mail and in the ledger, with a first small step and no consent needed', async () => {
  const unit = await makeUnit()
  const coordinator = await makePerson({ unit, roles: ['coordinator'] })
  const learner = await makePerson({ name: 'Tini', unit, email: 'tini@contoh.go.id' })
  const pathId = newId()
  const step = {
    id: 'rencana',
    kind: 'task',
    title: 'Tulis rencana',
    of: { ask: 'Tulis.', accepts: 'text' },
    effort: 40,
  }
  const path = { title: 'Loket yang Melayani', summary: '', audience: '', competencies: [], steps: [step] }
  await db
    .insertInto('path')
    .values({
      id: pathId,
      title: path.title,
      definition: JSON.stringify(path),
      createdAt: testTime,
      updatedAt: testTime,
    })
    .execute()
  await makeVersion(db, { pathId, path, publicationId: null, by: coordinator.id }, testTime)
  const assigning = {
    pathId,
    target: { kind: 'person' as const, id: learner.id },
    dueOn: '2026-06-30',
    message: 'Untuk antrean kita.',
  }
  expect(await db.transaction().execute(trx => assign(trx, coordinator, assigning, testTime))).toMatchObject({
    ok: true,
  })

  const letters = await db
    .selectFrom('mailOutbox')
    .selectAll()
    .where('recipient', '=', 'tini@contoh.go.id')
    .execute()
  expect(letters).toHaveLength(1)
  expect(letters[0]?.bodyText).toContain('Selasa, 30 Juni 2026')
  expect(letters[0]?.bodyText).toContain('Untuk antrean kita.')
  expect(letters[0]?.bodyText).toMatch(/Mulai, 2 menit: .*\/enrolments\/.*\/steps\/rencana/)
  expect(await ledgerOf(db, learner.id, null, 10)).toMatchObject([
    { nudge: 'first-small-step', probability: 1 },
  ])
})
