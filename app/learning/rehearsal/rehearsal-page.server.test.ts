import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { tell } from '../enrolments.server.ts'
import { makeEnrolment, makePath } from '../learning-makers.ts'
import { usualAssumptions } from './assumptions.ts'
import { rehearsalPage } from './rehearsal-page.server.ts'

const tasks = ['satu', 'dua'].map(id => ({ id, kind: 'task', title: id, of: { ask: 'Tulis' }, effort: 10 }))

it('rehearses draft and published versions for whoever may change the path, and shows a real walk only from ten people on', async () => {
  const [author, other] = [await makeExpert(), await makeExpert()]
  const pathId = await makePath(author, tasks)
  const look = (person = author, version: string | null = null) =>
    rehearsalPage(db, person, { pathId, version, assumptions: usualAssumptions }, testTime)
  expect(await look(other)).toBeNull()
  expect(await look(author, '1')).toMatchObject({ version: '1', history: null })

  for (let i = 0; i < 10; i += 1) {
    const learner = await makePerson({ name: `Rahasia ${i}` })
    const enrolmentId = await makeEnrolment(learner, pathId)
    const event = { type: 'task.verified' as const, step: 'satu', submission: 'x' }
    const at = new Date(testTime.getTime() + 3 * 86_400_000)
    if (i === 9) expect((await look())?.history).toBeNull()
    await tell(db, { enrolmentId, learnerId: learner.id }, [{ event, once: 'x' }], at)
  }
  const shown = await look()
  expect(shown?.result?.at.satu?.came).toBeGreaterThan(800)
  expect(shown?.history).toEqual([
    { day: 1, what: 'verified', step: 'satu', score: null, next: 'dua', isCompleted: false },
  ])
  expect(JSON.stringify(shown)).not.toContain('Rahasia')
})
