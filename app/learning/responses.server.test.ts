import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeExpert, writeLesson } from '#app/authoring/authoring-makers.ts'
import { mostReflected } from '#app/authoring/blocks/reflected.ts'
import { mostKept } from '#app/authoring/blocks/reflection.tsx'
import type { Doc } from '#app/authoring/document.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { forgetReflection, givenBy, reflectionsOf, toldOf } from '#app/authoring/responses.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { givenFigures } from './course-figures.server.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { thingsFor } from './materials.server.ts'
import { pathSchema } from './path.ts'
import { withFacts } from './path-facts.server.ts'
import { respond } from './responses.server.ts'
import { action as stepResponses } from './routes/step-responses.ts'
import { stepPage } from './step-page.server.ts'
import { finishStep } from './steps.server.ts'

const doc: Doc = {
  type: 'doc',
  content: [
    { type: 'reflection', attrs: { id: 'pikir', prompt: 'Kapan Anda terakhir ditolong?' } },
    {
      type: 'poll',
      attrs: {
        ...{ id: 'jajak', ask: 'Mana yang tersulit?', several: false },
        options: [
          { id: 'a', words: 'Memulai' },
          { id: 'b', words: 'Bertahan' },
        ],
      },
    },
    {
      type: 'paragraph',
      attrs: { id: 'teks' },
      content: [{ type: 'text', text: 'Selesai.' }],
    },
  ],
}

const course = async () => {
  const expert = await makeExpert()
  const made = await makeCourseToWalk(expert)
  await writeLesson(expert, made.lessonId, doc)
  const published = await publish(db, { person: expert, workId: made.workId }, testTime)
  if (!published.ok) throw new Error(`the lesson of a test does not publish: ${published.reason}`)
  return made
}
const made = course()

async function reader() {
  const { pathId, lessonId } = await made
  const learner = await makePerson()
  const at = {
    ...{ learnerId: learner.id, stepId: lessonId },
    enrolmentId: await makeEnrolment(learner, pathId),
  }
  const give = (given: { words?: string; seen?: number; choices?: readonly string[]; blockId?: string }) =>
    respond(
      db,
      at,
      {
        ...{ blockId: given.choices ? 'jajak' : 'pikir', words: '', seen: 0, choices: [] },
        ...given,
      },
      testTime,
    )
  return { learner, at, give, given: () => givenBy(db, learner.id, lessonId, doc) }
}

const wordsOf = async ({ id }: Person) => (await reflectionsOf(db, id)).map(({ words }) => words)

describe('a reflection', () => {
  it('is read by its writer alone, in the lesson and in one place, and erased when they wish', async () => {
    const [own, other] = [await reader(), await reader()]
    await own.give({ words: 'Waktu ibu sakit.' })
    expect(await own.given()).toMatchObject({ pikir: { words: 'Waktu ibu sakit.', revision: 1 } })
    expect(await other.given()).toEqual({})
    const [kept] = await reflectionsOf(db, own.learner.id)
    expect(kept).toMatchObject({ words: 'Waktu ibu sakit.', prompt: 'Kapan Anda terakhir ditolong?' })
    await forgetReflection(db, other.learner.id, kept?.id ?? '')
    expect(await wordsOf(own.learner)).toEqual(['Waktu ibu sakit.'])
    await forgetReflection(db, own.learner.id, kept?.id ?? '')
    expect(await wordsOf(own.learner)).toEqual([])
    expect((await stepPage(db, own.at, 'id', { now: testTime }))?.content).toMatchObject({ given: {} })
  })

  it('is erased by emptying what was seen, and kept when another device has written since', async () => {
    const own = await reader()
    await own.give({ words: 'Satu' })
    await own.give({ words: 'Dua', seen: 1 })
    expect(await own.give({ words: ' ', seen: 1 })).toMatchObject({ words: 'Dua', revision: 2 })
    expect(await own.give({ words: '', seen: 2 })).toMatchObject({ words: '', revision: 0 })
    expect(await wordsOf(own.learner)).toEqual([])
  })

  it('loses no words of two devices, whatever order they come in and however often', async () => {
    const devices = fc.array(
      fc.record({ device: fc.constantFrom(0, 1), words: fc.stringMatching(/^[a-z]{4,8}$/) }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(devices, async written => {
        const own = await reader()
        const seen = [0, 0]
        const said = ['', '']
        for (const { device, words } of written) {
          const text = said[device] ? `${said[device]} ${words}` : words
          const sent = { words: text, seen: seen[device] }
          const kept = await own.give(sent)
          const again = await own.give(sent)
          expect(again).toMatchObject({ ok: true, words: kept.ok && kept.words })
          if (again.ok) seen[device] = again.revision ?? 0
          said[device] = (again.ok && again.words) || ''
        }
        const [all = ''] = await wordsOf(own.learner)
        for (const { words } of written) expect(all).toContain(words)
      }),
      { numRuns: 20 },
    )
  })

  it('is bounded, also by a form that never says what it has seen, and says so rather than lose words', async () => {
    const own = await reader()
    const half = (letter: string) => letter.repeat(mostReflected)
    expect(await own.give({ words: half('a') })).toMatchObject({ ok: true })
    const both = await own.give({ words: half('b') })
    expect(both).toMatchObject({ ok: true, words: `${half('a')}\n\n${half('b')}` })
    expect(await own.give({ words: half('c') })).toEqual({ ok: false, reason: 'tooLong' })
    expect(await own.give({ words: half('b') })).toMatchObject({ ok: true, revision: 2 })
    expect(await wordsOf(own.learner)).toEqual([`${half('a')}\n\n${half('b')}`])
    expect(await own.give({ words: 'pendek', seen: 2 })).toMatchObject({ ok: true, words: 'pendek' })
    await expect(
      db
        .updateTable('reflection')
        .set({ words: 'x'.repeat(mostKept + 1) })
        .where('personId', '=', own.learner.id)
        .execute(),
    ).rejects.toThrow('reflection_words_bound')
  })

  it('is not anyone’s who may not read the lesson, and of no other block', async () => {
    const [own, other] = [await reader(), await reader()]
    const given = { blockId: 'pikir', words: 'x', seen: 0, choices: [] }
    expect(await respond(db, { ...own.at, learnerId: other.learner.id }, given, testTime)).toMatchObject({
      ok: false,
      reason: 'absent',
    })
    expect(await own.give({ words: 'x', blockId: 'teks' })).toEqual({ ok: false, reason: 'absent' })
  })
})

describe('a poll', () => {
  it('counts one vote a person, which they may change, and only for what it offers', async () => {
    const own = await reader()
    expect(await own.give({ choices: ['c'] })).toEqual({ ok: false, reason: 'choose' })
    expect(await own.give({ choices: ['a', 'b'] })).toEqual({ ok: false, reason: 'choose' })
    await Promise.all([own.give({ choices: ['a'] }), own.give({ choices: ['a'] })])
    await own.give({ choices: ['b'] })
    expect(await own.given()).toEqual({ jajak: { choices: ['b'] } })
  })

  it('tells what people chose once ten have, to those who chose and to its author', async () => {
    const { lessonId } = await course()
    const fresh = await course()
    const voters = await Promise.all(Array.from({ length: 10 }, () => makePerson()))
    const learner = await makePerson()
    const vote = async (person: Person, choice: string, now = testTime) => {
      const enrolmentId = await makeEnrolment(person, fresh.pathId)
      const at = { learnerId: person.id, enrolmentId, stepId: fresh.lessonId }
      await respond(db, at, { blockId: 'jajak', words: '', seen: 0, choices: [choice] }, now)
      await respond(db, at, { blockId: 'pikir', words: 'Milik saya.', seen: 0, choices: [] }, testTime)
    }
    for (const voter of voters.slice(1)) await vote(voter, 'a')
    expect(await toldOf(db, fresh.lessonId, doc)).toEqual({})
    expect(await givenBy(db, voters[1]!.id, fresh.lessonId, doc)).toMatchObject({ jajak: { choices: ['a'] } })
    expect((await givenBy(db, voters[1]!.id, fresh.lessonId, doc)).jajak?.votes).toBeUndefined()
    await vote(voters[0]!, 'b')
    const told = { people: 10, votes: { a: 10, b: 0 } }
    expect((await givenBy(db, voters[1]!.id, fresh.lessonId, doc)).jajak).toMatchObject(told)
    expect(await toldOf(db, fresh.lessonId, doc)).toEqual({ jajak: told, pikir: { people: 10 } })
    expect(await givenBy(db, learner.id, fresh.lessonId, doc)).toEqual({})
    expect(await toldOf(db, lessonId, doc)).toEqual({})
    const later = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)
    for (const late of [learner, await makePerson(), await makePerson()]) await vote(late, 'b', later(1))
    expect(await toldOf(db, fresh.lessonId, doc)).toEqual({ jajak: told, pikir: { people: 10 } })
    // Who votes again keeps their place, so that nobody can move others' votes among those that are told.
    for (const voter of voters.slice(1, 4))
      for (const choice of ['b', 'a']) await vote(voter, choice, later(2))
    expect(await toldOf(db, fresh.lessonId, doc)).toMatchObject({ jajak: told })

    const publicationId = (await publicationOf(db, fresh.workId))?.id ?? ''
    expect(await givenFigures(db, publicationId)).toMatchObject([
      { id: 'pikir', ask: 'Kapan Anda terakhir ditolong?', people: 10, votes: [] },
      {
        ...{ id: 'jajak', ask: 'Mana yang tersulit?', people: 10 },
        votes: [
          { said: 'Memulai', people: 10 },
          { said: 'Bertahan', people: 0 },
        ],
      },
    ])
  })
})

describe('a survey', () => {
  it('is done once every poll in it was answered, judges nothing, and asks what is left before', async () => {
    const [{ workId, lessonId }, expert, learner] = [await made, await makeExpert(), await makePerson()]
    const of = { workId, partId: lessonId }
    const pathId = await makePath(expert, [
      { id: 'suara', kind: 'survey', title: 'Suara Anda', of },
      { id: 'cerita', kind: 'task', title: 'Cerita', of: { ask: 'Tulis' } },
    ])
    const at = {
      ...{ learnerId: learner.id, stepId: 'suara' },
      enrolmentId: await makeEnrolment(learner, pathId),
    }
    const page = () => stepPage(db, at, 'id', { now: testTime })
    expect(await page()).toMatchObject({
      stand: 'open',
      content: { isSurvey: true, unanswered: ['jajak-given'] },
    })
    expect((await page())?.why).toContain('tidak ada jawaban yang salah')
    expect(await finishStep(db, at, testTime)).toEqual({ ok: false, reason: 'questionsOpen' })
    const given = { blockId: 'pikir', words: 'Milik saya.', seen: 0, choices: [] }
    await respond(db, at, given, testTime)
    expect(await page()).toMatchObject({ stand: 'open' })
    await respond(db, at, { ...given, blockId: 'jajak', words: '', choices: ['b'] }, testTime)
    expect(await page()).toMatchObject({
      stand: 'passed',
      next: `/enrolments/${at.enrolmentId}/steps/cerita`,
    })
    await respond(db, at, { ...given, blockId: 'jajak', words: '', choices: ['a'] }, testTime)
    expect(await page()).toMatchObject({ content: { given: { jajak: { choices: ['a'] } }, unanswered: [] } })
  })

  it('is made only of a lesson that has something to ask, and offered only where there is one', async () => {
    const { workId, lessonId } = await makeCourseToWalk(await makeExpert())
    const path = (partId: string) =>
      pathSchema.parse({
        ...{ title: 'Jalur' },
        steps: [{ id: 'a', kind: 'survey', title: 'Suara', of: { workId, partId } }],
      })
    expect((await withFacts(db, path(lessonId), testTime)).findings).toMatchObject([
      { node: 'a', level: 'error' },
    ])
    const things = (await thingsFor(db, 'id', testTime)).map(({ value }) => value)
    expect(things).toContain(`survey:${(await made).workId}:${(await made).lessonId}`)
    expect(things).not.toContain(`survey:${workId}:${lessonId}`)
  })
})

it('refuses a revision that no words can have', async () => {
  const { learner, at, given } = await reader()
  const headers = { ...(await signedIn(learner)), 'Content-Type': 'application/json' }
  for (const seen of [2 ** 31, Number.MAX_SAFE_INTEGER, -1, 0.5, 'x']) {
    const body = JSON.stringify({ blockId: 'pikir', words: 'Tenang.', seen, stays: '1' })
    const request = new Request('http://localhost:3000/x', { method: 'POST', headers, body })
    const answer = await stepResponses({ request, params: at, context: {} })
    expect(answer.status).toBe(422)
  }
  expect(await given()).toEqual({})
})
