import { beforeAll, expect, it } from 'vitest'
import '#app/registries.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { idOf } from '#app/authoring/doc-node.ts'
import { textOf } from '#app/authoring/document.ts'
import {
  answerTo,
  hideQuestion,
  makeBlock,
  questionsTo,
  waitingFor,
} from '#app/learning/asking/answers.server.ts'
import { askQuestion, questionsUnder } from '#app/learning/asking/questions.server.ts'
import { makeCourseToWalk, makeEnrolment } from '#app/learning/learning-makers.ts'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { ledgerOf } from './ledger.server.ts'
import { noticeQuestions } from './questions-notice.server.ts'

const soon = new Date(testTime.getTime() + 20 * 60_000)

let author: Person
let course: Awaited<ReturnType<typeof makeCourseToWalk>>
let blockId: string

beforeAll(async () => {
  author = await makeExpert()
  course = await makeCourseToWalk(author)
  blockId = idOf((await bodyOf(course.lessonId)).content?.[1] as DocNode)
})

const bodyOf = async (partId: string) => {
  const { body } = await db
    .selectFrom('part')
    .select('body')
    .where('id', '=', partId)
    .executeTakeFirstOrThrow()
  return body as unknown as DocNode
}

async function makeAsker() {
  const learner = await makePerson()
  const enrolmentId = await makeEnrolment(learner, course.pathId)
  return { learner, at: { learnerId: learner.id, enrolmentId, stepId: course.lessonId } }
}

const ask = (
  at: Awaited<ReturnType<typeof makeAsker>>['at'],
  text: string,
  block = blockId,
  now = testTime,
) => inTransaction(trx => askQuestion(trx, at, { blockId: block, text }, now))

const seenBy = async (learner: { id: string }) =>
  (await questionsUnder(db, { learnerId: learner.id, partId: course.lessonId })).map(({ text }) => text)

async function questionOf(text: string) {
  const { id } = await db
    .selectFrom('blockQuestion')
    .select('id')
    .where('text', '=', text)
    .executeTakeFirstOrThrow()
  return { person: author, workId: course.workId, questionId: id }
}

it('keeps a question between who asked and the authors, until they answer and show it', async () => {
  const { learner, at } = await makeAsker()
  const other = await makePerson()
  expect(await ask(at, 'Mengapa lebih dahulu?')).toEqual({ ok: true })
  expect(await seenBy(learner)).toEqual(['Mengapa lebih dahulu?'])
  expect(await seenBy(other)).toEqual([])

  const of = await questionOf('Mengapa lebih dahulu?')
  const answered = { text: 'Sebab warga menunggu.', isShown: false }
  expect(await answerTo(db, of, answered, soon)).toEqual({ ok: true })
  expect(await seenBy(other)).toEqual([])
  await answerTo(db, of, { ...answered, isShown: true }, soon)
  const [shown] = await questionsUnder(db, { learnerId: other.id, partId: course.lessonId })
  expect(shown).toEqual({
    ...{ id: of.questionId, blockId, text: 'Mengapa lebih dahulu?', isOwn: false },
    answer: { text: 'Sebab warga menunggu.', by: 'Dewi Anggraini' },
  })
  expect(JSON.stringify(shown)).not.toContain(learner.id)

  const entries = (await ledgerOf(db, learner.id, null, 50)).filter(entry => entry.nudge === 'word-back')
  expect(entries).toMatchObject([{ title: 'Pertanyaan Anda dijawab' }])
})

it('lets nobody ask in what is not theirs, about what is not there, or without end', async () => {
  const { at } = await makeAsker()
  const stranger = await makePerson()
  expect(await ask({ ...at, learnerId: stranger.id }, 'Punya siapa?')).toEqual({
    ok: false,
    reason: 'absent',
  })
  expect(await ask(at, 'Blok mana?', 'gone')).toEqual({ ok: false, reason: 'absent' })
  for (let i = 0; i < 5; i += 1) expect(await ask(at, `Ke-${i}?`, '')).toEqual({ ok: true })
  expect(await ask(at, 'Lagi?')).toEqual({ ok: false, reason: 'tooMany' })
  expect(await ask(at, 'Besok?', '', new Date(testTime.getTime() + 86_400_000))).toEqual({ ok: true })
})

it('lets only authors answer, hide and make blocks', async () => {
  const { at } = await makeAsker()
  await ask(at, 'Rahasia?')
  const of = await questionOf('Rahasia?')
  const absent = { ok: false, reason: 'absent' }
  for (const person of [await makeExpert(), await makePerson({ roles: ['reviewer'] })]) {
    expect(await answerTo(db, { ...of, person }, { text: 'x', isShown: true }, soon)).toEqual(absent)
    expect(await hideQuestion(db, { ...of, person }, true, soon)).toEqual(absent)
    expect(await makeBlock(db, { ...of, person }, soon)).toEqual(absent)
  }
  const elsewhere = await makeCourseToWalk(author)
  expect(await hideQuestion(db, { ...of, workId: elsewhere.workId }, true, soon)).toEqual(absent)
})

it('hides a question from everyone but the authors, and brings it back', async () => {
  const { learner, at } = await makeAsker()
  await ask(at, 'Nomor telepon Bu Siti?')
  const of = await questionOf('Nomor telepon Bu Siti?')
  await answerTo(db, of, { text: 'Tidak di sini.', isShown: true }, soon)
  await hideQuestion(db, of, true, soon)
  expect(await seenBy(learner)).not.toContain('Nomor telepon Bu Siti?')
  const hidden = await questionsTo(db, { workId: course.workId, show: 'hidden' })
  expect(hidden.questions.map(({ id }) => id)).toEqual([of.questionId])
  await hideQuestion(db, of, false, soon)
  expect(await seenBy(await makePerson())).toContain('Nomor telepon Bu Siti?')
})

it('makes a good answer a block of the draft, once, after the block it is about', async () => {
  const { at } = await makeAsker()
  await ask(at, 'Bagaimana bila ramai?')
  const of = await questionOf('Bagaimana bila ramai?')
  const make = () => inTransaction(trx => makeBlock(trx, of, soon))
  expect(await make()).toEqual({ ok: false, reason: 'notAnswered' })
  await answerTo(db, of, { text: 'Sapa yang terdepan.', isShown: false }, soon)
  expect(await make()).toEqual({ ok: true })
  expect(await make()).toEqual({ ok: false, reason: 'alreadyBlock' })
  const { content = [] } = await bodyOf(course.lessonId)
  expect(content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'accordion'])
  expect(textOf(content[2] as DocNode)).toBe('Bagaimana bila ramai?\nSapa yang terdepan.')
})

it('tells every author of several questions in one letter, and not again for the same', async () => {
  const { at } = await makeAsker()
  await ask(at, 'Satu?')
  await ask(at, 'Dua?')
  const waiting = await waitingFor(db, course.workId)
  await noticeQuestions.run(db, soon)
  await noticeQuestions.run(db, soon)
  const letters = await db
    .selectFrom('mailOutbox')
    .select('bodyText')
    .where('personId', '=', author.id)
    .where('key', 'like', 'questions/%')
    .execute()
  expect(letters).toHaveLength(1)
  expect(letters[0]?.bodyText).toContain(`${waiting} pertanyaan menunggu`)
  expect(letters[0]?.bodyText).not.toContain('Satu?')
  const entries = (await ledgerOf(db, author.id, null, 50)).filter(entry => entry.nudge === 'questions-wait')
  expect(entries).toHaveLength(1)
})
