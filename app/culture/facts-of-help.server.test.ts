import { expect, it } from 'vitest'
import '#app/registries.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { makeActivity } from './culture-makers.ts'
import { comparisonFor, helpOf } from './facts-of-help.server.ts'
import type { Hindrance } from './readiness/stages.ts'
import { decide, storiesBy, tell } from './recognition/stories.server.ts'

const now = new Date('2026-06-11T02:00:00Z')

const helpFor = async (id: string, hindrance: Hindrance | null) =>
  (await helpOf(db, [{ id, unitPath: null, zone: 'Asia/Jakarta', hindrance }], now)).get(id)

it('knows the hour of work in which somebody learned on three workdays, not the evenings', async () => {
  const { id } = await makePerson()
  const noons = ['2026-06-01T05:10:00Z', '2026-06-03T05:40:00Z', '2026-06-09T05:05:00Z']
  const evenings = ['01', '02', '03', '04', '05'].map(day => `2026-06-${day}T13:00:00Z`)
  await makeActivity(id, [...noons.slice(1), ...evenings, '2026-06-06T05:00:00Z'])
  expect((await helpFor(id, 'noChance'))?.usualHour).toBe(null)
  await makeActivity(id, noons.slice(0, 1))
  expect((await helpFor(id, 'noChance'))?.usualHour).toEqual({ hour: 12, days: 3 })
  expect((await helpFor(id, null))?.usualHour).toBe(null)
})

it('brings a story of their own unit first, and none that was brought before', async () => {
  const unit = await makeUnit()
  const [reader, near, far] = [await makePerson({ unit }), await makePerson({ unit }), await makePerson()]
  const told = async (tellerId: string, minutes: number) => {
    await tell(db, tellerId, 'Dulu saya takut menekan tombol; sekarang saya mencoba lebih dulu.', testTime)
    const [story] = await storiesBy(db, tellerId)
    await decide(db, tellerId, story!.id, true, new Date(now.getTime() - minutes * 60_000))
    return story!.id
  }
  const ids = [await told(near.id, 9), await told(far.id, 1)]
  const first = (await helpFor(reader.id, 'notWanting'))?.story
  expect(first).toEqual({ id: ids[0], teller: near.name })
  await db
    .insertInto('nudgeSent')
    .values({
      ...{
        id: reader.id,
        personId: reader.id,
        nudge: 'true-story',
        period: ids[0]!,
        variant: 'their-own-words',
      },
      ...{ channels: ['today'], title: 'Cerita', body: 'Cerita', actionLabel: 'Baca', actionHref: '/' },
      ...{ language: 'id', reasons: '{}', eligible: [], probability: 1, nudgeProbability: 1 },
      ...{ sentAt: now, expiresAt: new Date(now.getTime() + 1) },
    })
    .execute()
  expect((await helpFor(reader.id, 'notWanting'))?.story?.id).toBe(ids[1])
})

const section = (title: string) => ({
  type: 'section',
  attrs: { id: newId(), title },
  content: makeLesson().content,
})
const bothWays = () => ({
  ...{ type: 'oldNew', attrs: { id: newId(), oldMinutes: 30, newMinutes: 5 } },
  content: [section('Di kertas'), section('Di layar')],
})

it('leads to a lesson that compares two ways only where the walk has come to it', async () => {
  const expert = await makeExpert()
  const { workId, lessonId, checkId } = await makeCourse(expert)
  const doc = makeLesson()
  await writeLesson(expert, lessonId, { ...doc, content: [...(doc.content ?? []), bothWays()] })
  expect(await publish(db, { person: expert, workId }, testTime)).toMatchObject({ ok: true })
  const lesson = { id: 'dua-cara', kind: 'lesson', title: 'Dua cara', of: { workId, partId: lessonId } }
  const check = { id: 'kuis', kind: 'check', title: 'Kuis', of: { workId, partId: checkId } }
  const find = async (steps: readonly object[]) => {
    const [learner, pathId] = [await makePerson(), await makePath(expert, steps, { title: 'Loket' })]
    const enrolmentId = await makeEnrolment(learner, pathId)
    const bound = (await helpFor(learner.id, 'cannot'))?.comparison
    const found = { lesson: 'Dua cara', path: 'Loket', subject: pathId }
    expect(bound).toMatchObject({ ...found, href: `/enrolments/${enrolmentId}/steps/dua-cara` })
    return comparisonFor(db, learner.id)
  }
  expect(await find([lesson, check])).toMatchObject({ lesson: 'Dua cara' })
  expect(await find([check, lesson])).toBe(null)
})
