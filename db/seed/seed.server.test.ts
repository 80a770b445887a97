import { beforeAll, describe, expect, it } from 'vitest'
import '#app/registries.ts'
import { attemptsGradedOtherwise } from '#app/assessment/verify.server.ts'
import { openNudgeOf } from '#app/culture/ledger.server.ts'
import { streakOf } from '#app/culture/streaks.server.ts'
import type { Walk } from '#app/learning/move.ts'
import { placeOf } from '#app/learning/place.ts'
import { verifyPlaces } from '#app/learning/places.server.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import { firstBrokenDeed } from '#app/people/audit.server.ts'
import { cohortList } from '#app/people/cohorts/cohorts.server.ts'
import { type Person, scopeOf } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { pastFor, upcomingFor } from '#app/seminars/agenda/agenda.server.ts'
import { personId } from '#content/stable-id.ts'
import { db } from '#db/connection.ts'
import { seed } from './seed.ts'

const now = new Date('2026-11-25T03:00:00Z')

describe('the content, loaded', () => {
  let took = 0 // seconds of processor time, which a busy machine does not change
  beforeAll(async () => {
    const start = process.cpuUsage()
    await seed(db, now)
    const { user, system } = process.cpuUsage(start)
    took = (user + system) / 1_000_000
  }, 120_000)

  it('takes seconds of work, so that a first start is short', () => {
    expect(took).toBeLessThan(20)
  })

  it('is there once, however often it is loaded', async () => {
    expect(await seed(db, now)).toBeNull()
  })

  it('stands on events that lead where the walks say', async () => {
    const { checked, differing } = await verifyPlaces(db, { rebuild: false })
    expect(differing).toEqual([])
    expect(checked).toBeGreaterThan(100)
  })

  it('has something to talk about at a lesson, open and settled', async () => {
    const threads = await db.selectFrom('commentThread').select(['blockId', 'resolvedAt']).execute()
    expect(threads.filter(({ blockId, resolvedAt }) => blockId && !resolvedAt)).toHaveLength(1)
    expect(threads.filter(({ resolvedAt }) => resolvedAt)).toHaveLength(1)
  })

  it('has seminars with free seats, one with a waiting list, a series, and one that was held and can be watched', async () => {
    const fitri = (await personById(db, personId('fitri'))) as Person
    const upcoming = await upcomingFor(db, fitri, now)
    expect(upcoming.some(({ seatsLeft, mine }) => (seatsLeft ?? 0) > 0 && mine === 'seated')).toBe(true)
    expect(upcoming.some(({ seatsLeft }) => seatsLeft === 0)).toBe(true)
    expect(upcoming.some(({ sessions }) => sessions === 3)).toBe(true)
    expect((await pastFor(db, fitri, now)).map(({ recordingWorkId }) => recordingWorkId !== null)).toEqual([
      true,
    ])
  })

  it('has cohorts, of which each coordinator sees their own people', async () => {
    const lists = ['hendra', 'bambang', 'ratna'].map(async slug => {
      const coordinator = (await personById(db, personId(slug))) as Person
      return (await cohortList(db, scopeOf(coordinator, 'coordinator'))).map(({ people }) => people)
    })
    expect((await Promise.all(lists)).map(list => list.toSorted())).toEqual([[3, 5], [3], []])
  })

  it('has only grades that follow from answers', async () => {
    expect(await attemptsGradedOtherwise(db)).toEqual([])
  })

  it('leaves the audit trail whole', async () => {
    expect(await firstBrokenDeed(db)).toBeNull()
  })

  it('has somebody at every turn of a path', async () => {
    const walks = await db
      .selectFrom('enrolment')
      .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
      .select(['learnerId', 'pathVersionId', 'snapshot', 'title', 'completedAt', 'needsHand', 'begun'])
      .execute()
    const standsOf = async (slug: string, title: string) => {
      const walk = walks.find(one => one.learnerId === personId(slug) && one.title === title)
      if (!walk) throw new Error(`${slug} does not walk ${title}`)
      const { path } = await versionOf(db, walk.pathVersionId)
      const { stops } = placeOf(path, walk.snapshot as unknown as Walk)
      return Object.fromEntries(stops.map(({ step, stand }) => [step.id, stand]))
    }
    const loket = 'Loket yang Melayani'
    expect(await standsOf('rizky', loket)).toMatchObject({
      mendengar: 'tested-out',
      'perbaikan-kecil': 'passed',
    })
    for (const slug of ['tuti', 'ridwan.ismail', 'stevani.rumengan'])
      expect(await standsOf(slug, loket)).toMatchObject({ 'kuis-prima': 'needs-a-hand' })
    expect(await standsOf('fitri', loket)).toMatchObject({ 'perbaikan-kecil': 'handed-in' })
    expect(await standsOf('nurul', 'Langkah Pertama Kantor Digital')).toMatchObject({
      'kuis-kecil': 'falling-short',
    })
    expect(Object.values(await standsOf('siti', loket))).toContain('open')
    const count = (rule: (walk: (typeof walks)[number]) => boolean) => walks.filter(rule).length
    expect(count(walk => walk.completedAt !== null)).toBeGreaterThan(25)
    expect(count(walk => !walk.begun)).toBeGreaterThan(8)
    expect(count(walk => walk.needsHand)).toBeGreaterThan(3)
    expect(count(walk => walk.begun && walk.completedAt === null)).toBeGreaterThan(30)
  })

  it('has streaks that are long, saved by a reserve, and over', async () => {
    const streaks = async (slug: string) => {
      const person = await personById(db, personId(slug))
      if (!person) throw new Error(slug)
      return (await streakOf(db, person, now, 9)).streak
    }
    expect((await streaks('fitri')).weeks).toBeGreaterThanOrEqual(8)
    expect((await streaks('siti')).keptThisWeek).toBe(false)
    expect((await streaks('siti')).weeks).toBeGreaterThan(4)
    expect((await streaks('yohanes')).weeks).toBeGreaterThan(4)
    expect((await streaks('lilis')).weeks).toBe(0)
    expect((await streaks('asep')).weeks).toBe(0)
  })

  it('has asked about reminders only those who have learned something', async () => {
    const asked = await db
      .selectFrom('consent')
      .select(({ exists, selectFrom }) =>
        exists(selectFrom('activity').select('id').whereRef('activity.personId', '=', 'consent.personId')).as(
          'began',
        ),
      )
      .execute()
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter(({ began }) => !began)).toEqual([])
  })

  it('shows nudges, tasks and conversations that wait, and assignments', async () => {
    const nudges = await db.selectFrom('nudgeSent').select('nudge').distinct().orderBy('nudge').execute()
    expect(nudges.map(({ nudge }) => nudge)).toEqual(
      expect.arrayContaining(['first-small-step', 'fresh-start', 'streak-at-risk', 'word-back']),
    )
    expect((await openNudgeOf(db, personId('lilis'), now))?.nudge).toBe('fresh-start')
    const tasks = await db.selectFrom('taskSubmission').select('verdict').distinct().execute()
    expect(new Set(tasks.map(({ verdict }) => verdict))).toEqual(new Set([null, 'verified', 'returned']))
    const talks = await db
      .selectFrom('taskSubmission')
      .select('verdict')
      .where('talkedOn', 'is not', null)
      .distinct()
      .execute()
    expect(new Set(talks.map(({ verdict }) => verdict))).toEqual(new Set([null, 'verified']))
    const assignments = await db.selectFrom('assignment').select('dueOn').execute()
    expect(assignments.some(({ dueOn }) => (dueOn ?? '') < '2026-11-25')).toBe(true)
  })
})
