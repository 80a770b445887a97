import { expect, it } from 'vitest'
import { makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import { formerPublication } from '#app/authoring/former.server.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { reachNow } from '#app/authoring/reach.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { finishStep, startCheck } from './steps.server.ts'

it('tells who is inside and reached, and names only those whom the person may see', async () => {
  const author = await makeExpert()
  const { workId, pathId, lessonId, checkId } = await makeCourseToWalk(author)
  const unit = await makeUnit()
  const near = await makePerson({ name: 'Budi di Unit', unit })
  const far = await makePerson({ name: 'Sari di Luar' })
  const coordinator = await makePerson({ roles: ['expert', { role: 'coordinator', unitId: unit.id }] })
  const begin = async (learner: typeof near) => {
    const at = { enrolmentId: await makeEnrolment(learner, pathId), learnerId: learner.id }
    await finishStep(db, { ...at, stepId: lessonId }, testTime)
    return at
  }
  const at = await begin(near)
  await startCheck(db, { ...at, stepId: checkId }, testTime)
  await makeEnrolment(await makePerson(), pathId)
  await writeLesson(author, lessonId, makeLesson('Bentuk lain'))
  await publish(db, { person: author, workId }, testTime)
  await begin(far)

  const seenByAuthor = await reachNow(db, author, workId)
  expect(seenByAuthor).toMatchObject({
    inside: { count: 3, names: [] },
    wordingReaches: { count: 1 },
    wordingPassesBy: { count: 2 },
    allReaches: { count: 0 },
    answers: 1,
  })
  expect((await reachNow(db, coordinator, workId)).inside.names).toEqual(['Budi di Unit'])
})

it('shows any publication to its authors and reviewers, and to nobody else', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourseToWalk(author)
  await writeLesson(author, lessonId, makeLesson('Yang kedua'))
  await publish(db, { person: author, workId }, testTime)
  const at = { workId, kind: 'course', number: '1' } as const
  const former = await formerPublication(db, author, at)
  expect(JSON.stringify(former.part)).not.toContain('Yang kedua')
  expect(former).toMatchObject({ isCurrent: false, mayRestore: true })
  const reviewer = await makePerson({ roles: ['reviewer'] })
  expect(await formerPublication(db, reviewer, at)).toMatchObject({ number: 1, mayRestore: false })
  const absent = { status: 404 }
  const stranger = await makeExpert()
  await expect(formerPublication(db, stranger, at)).rejects.toMatchObject(absent)
  for (const wrong of ['0', '3', 'x', '1e1', undefined])
    await expect(formerPublication(db, author, { ...at, number: wrong })).rejects.toMatchObject(absent)
  await expect(formerPublication(db, author, { ...at, kind: 'recording' })).rejects.toMatchObject(absent)
  const { checkId } = { checkId: former.outline.modules[0]?.parts[1]?.id }
  const quiz = await formerPublication(db, author, { ...at, ...(checkId && { partId: checkId }) })
  expect(JSON.stringify(quiz.part)).not.toMatch(/"key"|explanation/)
})
