import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, makePublishedCourse, writeLesson } from './authoring-makers.ts'
import { setPublishingPolicy } from './policy.server.ts'
import { publicationById, publicationInForce, publicationOf, publicationPart } from './publications.server.ts'
import { draftNow, onPublished, publish, restore, retire } from './publishing.server.ts'
import { reviewLog, standingOf } from './review-log.server.ts'
import {
  approve,
  askChanges,
  askReview,
  cancelSchedule,
  schedule,
  withdrawReview,
} from './reviewing.server.ts'
import { publishScheduled } from './scheduled.server.ts'
import { worksOf, worksToReview } from './work-list.server.ts'
import { addAuthor } from './works.server.ts'

let author: Person
let reviewer: Person
let course: Awaited<ReturnType<typeof makeCourse>>

beforeEach(async () => {
  author = await makeExpert()
  reviewer = await makePerson({ name: 'Agus Prasetyo', roles: ['reviewer'] })
  course = await makeCourse(author)
  await setPublishingPolicy(db, { fourEyes: true }, author.id, testTime)
})

afterEach(async () => {
  onPublished.length = 0
  await db.deleteFrom('publishingPolicy').execute()
})

const later = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)
const asking = (reviewerId: string | null = reviewer.id) => ({
  reviewer: reviewerId,
  dueOn: '2099-01-31',
  words: 'Mohon dilihat',
})
const seen = async () => (await draftNow(db, course.workId)).digest
const ask = (to?: string | null) => askReview(db, author, course.workId, asking(to), testTime)
const approveNow = async () =>
  approve(db, reviewer, course.workId, { seen: await seen(), words: '' }, testTime)
const standing = async () => standingOf(await reviewLog(db, course.workId), await seen())
const lettersTo = (person: Person) =>
  db
    .selectFrom('mailOutbox')
    .select(['subject', 'bodyText'])
    .where('personId', '=', person.id)
    .orderBy('createdAt')
    .execute()
const plan = async (at: Date, person = author, choices = {}) =>
  inTransaction(async trx =>
    schedule(
      trx,
      { ...person, zone: 'UTC' },
      course.workId,
      {
        at: at.toISOString().slice(0, 16),
        seen: (await draftNow(trx, course.workId)).digest,
        wordingOnly: false,
        regrades: false,
        ...choices,
      },
      testTime,
    ),
  )

it('goes from asking over changes to an approval, and only then to a publication by its author', async () => {
  expect(await publish(db, { person: author, workId: course.workId }, testTime)).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await ask()).toEqual({ ok: true })
  expect(await ask()).toEqual({ ok: true })
  const words = 'Tambah contoh di loket.'
  expect(await askChanges(db, reviewer, course.workId, { words, dueOn: null }, testTime)).toEqual({
    ok: true,
  })
  expect((await standing()).state).toBe('changes-asked')
  await writeLesson(author, course.lessonId, makeLesson('Kini dengan contoh.'))
  await ask()
  expect(await approveNow()).toEqual({ ok: true })
  expect((await standing()).state).toBe('approved')
  expect(await publish(db, { person: author, workId: course.workId }, testTime)).toMatchObject({
    ok: true,
    number: 1,
  })
  const log = await reviewLog(db, course.workId)
  expect(log.map(({ event, byName }) => [event.type, byName])).toEqual([
    ['review.asked', 'Dewi Anggraini'],
    ['changes.asked', 'Agus Prasetyo'],
    ['review.asked', 'Dewi Anggraini'],
    ['draft.approved', 'Agus Prasetyo'],
    ['work.published', 'Dewi Anggraini'],
  ])
})

it('writes once to whoever it is the turn of now, and not to who did it', async () => {
  await ask()
  await ask()
  expect((await lettersTo(reviewer)).map(({ subject }) => subject)).toEqual([
    'Mohon ditinjau: Pelayanan prima',
  ])
  expect((await lettersTo(reviewer))[0]?.bodyText).toMatch(/Mohon dilihat[\s\S]*31 Januari 2099/)
  await askChanges(db, reviewer, course.workId, { words: 'Tambah contoh', dueOn: null }, testTime)
  expect((await lettersTo(author)).map(({ subject }) => subject)).toEqual([
    'Ada yang perlu diubah: Pelayanan prima',
  ])
  expect(await lettersTo(reviewer)).toHaveLength(1)
})

it('takes an approval for no draft but the one that was seen', async () => {
  await ask()
  const before = await seen()
  await writeLesson(author, course.lessonId, makeLesson('Diubah selagi dibaca.'))
  expect(await approve(db, reviewer, course.workId, { seen: before, words: '' }, testTime)).toEqual({
    ok: false,
    reason: 'draftChanged',
  })
  await approveNow()
  await writeLesson(author, course.lessonId, makeLesson('Diubah sesudah disetujui.'))
  expect(await standing()).toMatchObject({ state: 'draft', outdated: true })
  expect(await publish(db, { person: author, workId: course.workId }, testTime)).toMatchObject({
    reason: 'notAllowed',
  })
  expect(await approveNow()).toEqual({ ok: true })
  expect(await publish(db, { person: author, workId: course.workId }, testTime)).toMatchObject({ ok: true })
})

it('lets nobody review what they wrote alone or asked for, nor anyone who is no reviewer', async () => {
  const both = await makePerson({ roles: ['expert', 'reviewer'] })
  const { workId } = await makeCourse(both)
  await askReview(db, both, workId, asking(), testTime)
  const { digest } = await draftNow(db, workId)
  const no = { ok: false, reason: 'notAllowed' }
  expect(await approve(db, both, workId, { seen: digest, words: '' }, testTime)).toEqual(no)
  expect(await askChanges(db, both, workId, { words: 'x', dueOn: null }, testTime)).toEqual(no)
  const stranger = await makeExpert()
  expect(await approve(db, stranger, workId, { seen: digest, words: '' }, testTime)).toMatchObject({
    reason: 'absent',
  })
  expect(await askReview(db, stranger, workId, asking(), testTime)).toMatchObject({ reason: 'absent' })
  expect(await askReview(db, both, workId, asking(stranger.id), testTime)).toMatchObject({
    reason: 'noReviewer',
  })
  expect(await askReview(db, both, workId, { ...asking(), dueOn: '2001-01-01' }, testTime)).toMatchObject({
    reason: 'dayPast',
  })
})

it('answers one of two reviewers who answer at once, and says so to the other', async () => {
  await ask(null)
  const second = await makePerson({ roles: ['reviewer'] })
  const both = await Promise.all([
    inTransaction(trx => askChanges(trx, reviewer, course.workId, { words: 'Satu', dueOn: null }, testTime)),
    inTransaction(trx => askChanges(trx, second, course.workId, { words: 'Dua', dueOn: null }, testTime)),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await reviewLog(db, course.workId)).toHaveLength(2)
})

it('lists for a reviewer what waits for them, the soonest first, and for its authors whose turn it is', async () => {
  const other = await makePerson({ roles: ['reviewer'] })
  const any = await makeCourse(author, { title: 'Siapa saja' })
  await ask()
  await askReview(db, author, any.workId, { reviewer: null, dueOn: '2098-12-01', words: '' }, testTime)
  const mine = (await worksToReview(db, reviewer, 'course')).map(({ id }) => id)
  expect(mine.filter(id => id === course.workId || id === any.workId)).toEqual([any.workId, course.workId])
  expect((await worksToReview(db, other, 'course')).map(({ id }) => id)).not.toContain(course.workId)
  expect(await worksToReview(db, author, 'course')).toEqual([])
  const listed = (await worksOf(db, author, 'course')).find(({ id }) => id === course.workId)
  expect(listed?.review).toMatchObject({
    state: 'in-review',
    turn: 'reviewer',
    names: ['Agus Prasetyo'],
    dueOn: '2099-01-31',
  })
  expect(await withdrawReview(db, author, course.workId, testTime)).toEqual({ ok: true })
  expect(await withdrawReview(db, author, course.workId, testTime)).toMatchObject({ reason: 'reviewClosed' })
})

it('keeps what happened as it was told, whatever anyone tries in the database', async () => {
  await ask()
  await expect(sql`update review_event set kind = 'draft.approved'`.execute(db)).rejects.toThrow(
    'never changes',
  )
})

it('publishes what was planned when its time comes, once, however often and by however many it is tried', async () => {
  await ask()
  await approveNow()
  const told: number[] = []
  onPublished.push(async (_, made) => told.push(made.number))
  expect(await plan(later(-5))).toMatchObject({ reason: 'timePast' })
  expect(await plan(later(60))).toEqual({ ok: true })
  expect(await standing()).toMatchObject({ state: 'scheduled', plan: { at: later(60).toISOString() } })
  await publishScheduled.run(db, later(59))
  expect(await publicationOf(db, course.workId)).toBeNull()
  await Promise.all([1, 2, 3, 4].map(() => publishScheduled.run(db, later(61))))
  await publishScheduled.run(db, later(120))
  expect(told).toEqual([1])
  expect(await publicationOf(db, course.workId)).toMatchObject({ number: 1 })
  expect((await standing()).state).toBe('published')
})

it('does not publish what it may not any more when its time comes, and tells its authors why', async () => {
  const reasons: [() => Promise<unknown>, RegExp][] = [
    [() => writeLesson(author, course.lessonId, makeLesson('Disisipkan.')), /berubah sesudah dijadwalkan/],
    [
      () => db.updateTable('person').set({ disabledAt: testTime }).where('id', '=', author.id).execute(),
      /tidak lagi berhak/,
    ],
  ]
  const second = await makeExpert()
  await addAuthor(db, author, course.workId, { email: second.email, role: 'author' }, testTime)
  for (const [spoil, why] of reasons) {
    await ask()
    await approveNow()
    await plan(later(60))
    await spoil()
    await publishScheduled.run(db, later(61))
    await publishScheduled.run(db, later(62))
    expect(await publicationOf(db, course.workId)).toBeNull()
    expect((await lettersTo(second)).at(-1)?.bodyText).toMatch(why)
  }
  expect((await lettersTo(second)).filter(({ subject }) => subject.startsWith('Belum terbit'))).toHaveLength(
    2,
  )
})

it('goes on with the next when one of the planned cannot be carried out, and tries that one again', async () => {
  await ask()
  await approveNow()
  await plan(later(60))
  let isBroken = true
  onPublished.push(async () => {
    if (isBroken) throw new Error('the line went down')
  })
  await publishScheduled.run(db, later(61))
  expect(await publicationOf(db, course.workId)).toBeNull()
  isBroken = false
  await publishScheduled.run(db, later(62))
  expect(await publicationOf(db, course.workId)).toMatchObject({ number: 1 })
})

it('does not publish what was cancelled', async () => {
  await ask()
  await approveNow()
  await plan(later(60))
  const stranger = await makeExpert()
  expect(await cancelSchedule(db, stranger, course.workId, testTime)).toMatchObject({ reason: 'absent' })
  expect(await cancelSchedule(db, author, course.workId, testTime)).toEqual({ ok: true })
  await publishScheduled.run(db, later(61))
  expect(await publicationOf(db, course.workId)).toBeNull()
  expect((await standing()).state).toBe('approved')
})

it('brings an earlier publication back under a new number, and leaves alone what was begun and what is drafted', async () => {
  await db.deleteFrom('publishingPolicy').execute()
  const { workId, lessonId, publicationId } = await makePublishedCourse(author)
  await writeLesson(author, lessonId, makeLesson('Yang kedua'))
  const second = await publish(db, { person: author, workId }, testTime)
  const { digest } = await draftNow(db, workId)
  const made = await restore(db, { person: author, workId, number: 1 }, testTime)
  expect(made).toMatchObject({ ok: true, number: 3 })
  expect(await restore(db, { person: author, workId, number: 1 }, testTime)).toMatchObject({
    reason: 'alreadyRead',
  })
  const part = async (id: string) => (await publicationPart(db, id, lessonId))?.body
  expect(await part((made.ok && made.publicationId) || '')).toEqual(await part(publicationId))
  expect((await publicationInForce(db, publicationId))?.number).toBe(1)
  expect((await publicationInForce(db, (second.ok && second.publicationId) || ''))?.number).toBe(2)
  expect(await draftNow(db, workId)).toMatchObject({ digest, changed: true })
  expect(await publicationById(db, publicationId)).toMatchObject({ number: 1 })
  const stranger = await makeExpert()
  expect(await restore(db, { person: stranger, workId, number: 1 }, testTime)).toMatchObject({
    reason: 'absent',
  })
  expect(await restore(db, { person: author, workId, number: 9 }, testTime)).toMatchObject({
    reason: 'absent',
  })
})

it('can be taken down and brought back as it was', async () => {
  await db.deleteFrom('publishingPolicy').execute()
  const { workId } = await makePublishedCourse(author)
  await retire(db, { person: author, workId }, testTime)
  expect(standingOf(await reviewLog(db, workId)).state).toBe('retired')
  expect(await restore(db, { person: author, workId, number: 1 }, testTime)).toMatchObject({ number: 2 })
  expect(standingOf(await reviewLog(db, workId))).toMatchObject({ state: 'published', number: 2 })
})
