import { expect, it } from 'vitest'
import '#app/registries.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { tell } from '#app/learning/enrolments.server.ts'
import { grantAttempts } from '#app/learning/hands.server.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { judgeTask, noteTalk, submitTask } from '#app/learning/tasks.server.ts'
import { giveConsent } from '#app/people/consents.server.ts'
import { asDay } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { makeActivity } from './culture-makers.ts'
import { dismiss, enter, ledgerOf, openNudgeOf } from './ledger.server.ts'
import { streakAtRisk } from './nudges/streak-at-risk.ts'

const later = new Date(testTime.getTime() + 3_600_000)

async function makeLearner(language: 'id' | 'en', step: 'tugas' | 'kuis' | 'bicara' = 'tugas') {
  const unit = await makeUnit()
  const learner = await makePerson({ name: 'Rizky', unit, language })
  const coordinator = await makePerson({ name: 'Bambang', roles: [{ role: 'coordinator', unitId: unit.id }] })
  const expert = await makeExpert()
  const { workId, checkId } = await makeCourseToWalk(expert)
  const steps = {
    tugas: { kind: 'task', title: 'Satu perbaikan', of: { ask: 'Tulis' } },
    bicara: { kind: 'mentoring', title: 'Bicara', of: { topic: 'Desember' } },
    kuis: { kind: 'check', title: 'Kuis sulit', of: { workId, partId: checkId }, attempts: 1 },
  }
  const pathId = await makePath(expert, [{ id: step, ...steps[step] }])
  return { learner, coordinator, enrolmentId: await makeEnrolment(learner, pathId) }
}

const lettersTo = (recipient: string) =>
  db
    .selectFrom('mailOutbox')
    .select(['subject', 'bodyText'])
    .where('recipient', '=', recipient)
    .orderBy('id')
    .execute()

async function handIn({ learner, enrolmentId }: Awaited<ReturnType<typeof makeLearner>>) {
  const handing = { enrolmentId, learnerId: learner.id, stepId: 'tugas', answer: 'Papan baru', file: null }
  const handed = await submitTask(db, handing, testTime)
  if (!handed.ok) throw new Error(handed.reason)
  return handed.submissionId
}

it('tells the learner once of a task that came back, with the remark, on Today and by mail', async () => {
  const at = await makeLearner('id')
  const judging = { submissionId: await handIn(at), by: at.coordinator, verdict: 'returned' as const }
  const reason = 'Sebutkan tanggalnya.'
  expect(await judgeTask(db, { ...judging, reason }, later)).toMatchObject({ ok: true })
  expect(await judgeTask(db, { ...judging, reason }, later)).toEqual({ ok: false, reason: 'judgedBefore' })
  const letters = await lettersTo(at.learner.email)
  expect(letters).toMatchObject([{ subject: 'Tugas Anda dikembalikan dengan catatan: Satu perbaikan' }])
  expect(letters[0]?.bodyText).toContain('Catatan dari Bambang:\nSebutkan tanggalnya.')
  expect(letters[0]?.bodyText).toContain(`/enrolments/${at.enrolmentId}/steps/tugas`)
  expect(await openNudgeOf(db, at.learner.id, later)).toMatchObject({ nudge: 'word-back', language: 'id' })
})

it('stays on Today until it is read, whatever is learned meanwhile, and before any later reminder', async () => {
  const at = await makeLearner('id')
  const judging = { submissionId: await handIn(at), by: at.coordinator, reason: 'Sebutkan tanggalnya.' }
  await judgeTask(db, { ...judging, verdict: 'returned' }, testTime)
  const minutes = (count: number) => new Date(testTime.getTime() + count * 60_000)
  await makeActivity(at.learner.id, [minutes(10).toISOString()])
  expect(await openNudgeOf(db, at.learner.id, later)).toMatchObject({ nudge: 'word-back' })
  const reminder = {
    ...{
      personId: at.learner.id,
      period: 'x',
      subject: null,
      reasons: {},
      href: '/',
      language: 'id' as const,
    },
    chosen: {
      nudge: streakAtRisk,
      variant: streakAtRisk.variants[0],
      eligible: [],
      nudgeProbability: 1,
      probability: 1,
    },
    message: { title: 'Benang', body: 'Tinggal sedikit.', action: 'Mulai' },
    expiresAt: minutes(600),
  }
  await giveConsent(db, at.learner.id, 'nudges', minutes(20))
  await enter(db, reminder, minutes(20))
  const open = await openNudgeOf(db, at.learner.id, later)
  expect(open).toMatchObject({ nudge: 'word-back' })
  await dismiss(db, at.learner.id, open?.id ?? '', later)
  expect(await openNudgeOf(db, at.learner.id, later)).toMatchObject({ nudge: 'streak-at-risk' })
  await makeActivity(at.learner.id, [minutes(30).toISOString()])
  expect(await openNudgeOf(db, at.learner.id, later)).toBeNull()
})

it('tells of a task that is accepted in the language of the learner', async () => {
  const at = await makeLearner('en')
  const judging = { submissionId: await handIn(at), by: at.coordinator, reason: '' }
  await judgeTask(db, { ...judging, verdict: 'verified' }, later)
  expect(await lettersTo(at.learner.email)).toMatchObject([
    { subject: 'Your task is accepted: Satu perbaikan', bodyText: expect.not.stringContaining('Remark') },
  ])
  expect(await ledgerOf(db, at.learner.id, null, 10)).toMatchObject([{ title: 'Your task is accepted' }])
})

it('tells of a further try, with the words that came with it', async () => {
  const { learner, coordinator, enrolmentId } = await makeLearner('id', 'kuis')
  const event = { type: 'check.graded' as const, step: 'kuis', attempt: 'a', score: 0, mastery: {} }
  await tell(db, { enrolmentId, learnerId: learner.id }, [{ event, once: 'check.graded:a' }], testTime)
  const hand = { enrolmentId, stepId: 'kuis', reason: 'Kita sudah berlatih.', by: coordinator, extra: 1 }
  expect(await grantAttempts(db, hand, later)).toMatchObject({ ok: true })
  expect(await grantAttempts(db, hand, later)).toEqual({ ok: false, reason: 'notNeeded' })
  expect(await lettersTo(learner.email)).toMatchObject([
    {
      subject: 'Anda mendapat kesempatan lagi: Kuis sulit',
      bodyText: expect.stringContaining('Kita sudah berlatih.'),
    },
  ])
})

it('tells of a conversation that is confirmed, noted or not confirmed yet as what it is', async () => {
  const at = await makeLearner('id', 'bicara')
  const mentor = await makePerson({ name: 'Wayan', roles: ['mentor'] })
  const on = asDay('2026-06-01')
  const telling = { enrolmentId: at.enrolmentId, learnerId: at.learner.id, stepId: 'bicara' }
  const talk = { withId: mentor.id, on, zone: at.learner.zone }
  const handed = await submitTask(db, { ...telling, answer: 'Papan baru', file: null, talk }, testTime)
  const submissionId = handed.ok ? handed.submissionId : ''
  const reason = 'Kita belum bertemu.'
  await judgeTask(db, { submissionId, by: mentor, verdict: 'returned', reason }, later)
  await noteTalk(db, { ...telling, by: mentor, on, agreed: 'Papan baru' }, later)
  expect((await lettersTo(at.learner.email)).map(({ subject }) => subject)).toEqual([
    'Percakapan Anda belum dikonfirmasi: Bicara',
    'Percakapan Anda dikonfirmasi: Bicara',
  ])
})
