import { describe, expect, it } from 'vitest'
import { makeExpert, writeLesson } from '#app/authoring/authoring-makers.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { respond } from './responses.server.ts'
import { type SittingAt, sitCheck } from './sitting-makers.ts'
import { finishStep } from './steps.server.ts'
import { ownWalk } from './walks.server.ts'

const now = new Date(testTime.getTime() + 3600_000)
const task = { id: 'cerita', kind: 'task', title: 'Cerita', of: { ask: 'Tulis' } }

const poll = (id: string) => ({
  type: 'poll',
  attrs: { id, ask: 'Siap?', several: false, options: ['a', 'b'].map(one => ({ id: one, words: one })) },
})

const sit = (at: SittingAt, well: boolean) => sitCheck(at, well ? Number.POSITIVE_INFINITY : 0, now)

/** How a learner ends a step of each kind; `well` or not. */
const ways: Readonly<Record<string, (at: SittingAt, well: boolean) => Promise<unknown>>> = {
  lesson: at => finishStep(db, at, now),
  survey: at => respond(db, at, { blockId: 'jajak', words: '', seen: 0, choices: ['a'] }, now),
  check: sit,
  placement: sit,
}

async function course() {
  const expert = await makeExpert()
  const made = await makeCourseToWalk(expert)
  await writeLesson(expert, made.lessonId, { type: 'doc', content: [poll('jajak')] })
  await publish(db, { person: expert, workId: made.workId }, testTime)
  const step = (kind: string, more: object = {}) => ({
    ...{ id: 'bagian', kind, title: 'Bagian', ...more },
    of: { workId: made.workId, partId: ways[kind] === sit ? made.checkId : made.lessonId },
  })
  return { expert, step, ...made }
}
const made = course()

const walk = async (learner: Person, steps: readonly object[]) =>
  makeEnrolment(learner, await makePath((await made).expert, steps))

const standOf = async (learner: Person, enrolmentId: string, stepId = 'bagian') =>
  (await ownWalk(db, learner.id, enrolmentId))?.place.stops.find(({ step }) => step.id === stepId)?.stand

describe('what was done on one path', () => {
  it.each(Object.keys(ways))('counts on others, begun before or after, for a %s', async kind => {
    const [{ step }, learner] = [await made, await makePerson()]
    const [here, there] = [await walk(learner, [step(kind), task]), await walk(learner, [step(kind), task])]
    await ways[kind]?.({ enrolmentId: here, learnerId: learner.id, stepId: 'bagian' }, true)
    expect([await standOf(learner, here), await standOf(learner, there)]).toEqual(['passed', 'passed'])
    expect(await standOf(learner, await walk(learner, [step(kind), task]))).toBe('passed')
    const other = await makePerson()
    expect(await standOf(other, await walk(other, [step(kind), task]))).toBe('open')
  })

  it('does not count where more is asked, and no try that failed is taken along', async () => {
    const [{ step }, learner] = [await made, await makePerson()]
    const [here, there] = [await walk(learner, [step('check')]), await walk(learner, [step('check')])]
    await sit({ enrolmentId: here, learnerId: learner.id, stepId: 'bagian' }, false)
    const triesAt = async (id: string) =>
      Object.keys((await ownWalk(db, learner.id, id))?.walk.evidence.grades.bagian ?? {}).length
    expect([await triesAt(here), await triesAt(there)]).toEqual([1, 0])
  })

  it('leaves a remedy to be taken, and a step of another kind to itself', async () => {
    const [{ step }, learner] = [await made, await makePerson()]
    const remedied = step('check', { id: 'kuis', remedy: [step('lesson')] })
    const [here, there] = [await walk(learner, [step('lesson'), task]), await walk(learner, [remedied])]
    await finishStep(db, { enrolmentId: here, learnerId: learner.id, stepId: 'bagian' }, now)
    expect(await standOf(learner, there)).toBe('aside')
    expect(await standOf(learner, await walk(learner, [step('survey')]))).toBe('open')
  })

  it('counts no more once another publication is met, however it came here', async () => {
    const [{ step, expert, workId, lessonId }, learner] = [await course(), await makePerson()]
    const [here, there] = [
      await walk(learner, [step('lesson'), task]),
      await walk(learner, [step('lesson'), task]),
    ]
    await finishStep(db, { enrolmentId: here, learnerId: learner.id, stepId: 'bagian' }, now)
    expect(await standOf(learner, there)).toBe('passed')
    await writeLesson(expert, lessonId, { type: 'doc', content: [poll('jajak'), poll('lagi')] })
    await publish(db, { person: expert, workId }, now)
    expect(await standOf(learner, await walk(learner, [step('lesson'), task]))).toBe('open')
  })
})
