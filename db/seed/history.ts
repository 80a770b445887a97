import { randomFrom } from '#app/assessment/shuffle.ts'
import { completionHooks } from '#app/learning/completions.server.ts'
import { personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import { type Assigned, seedAssignments } from './assignments.ts'
import { sittingsOf } from './days.ts'
import { seedConsents, seedLeave } from './habits.ts'
import { emptyJournal, type Journal, writeActivity, writeJournal } from './journal.ts'
import { seedNudges } from './nudges.ts'
import type { Offers } from './paths.ts'
import type { Part } from './sittings.ts'
import { type Ground, judge, takeNext } from './steps.ts'
import { type Story, stories } from './stories.ts'
import { enrolmentRow, type Learner, placeNow, secondsLater, type Walker, walkerFrom } from './walker.ts'

const day = 86_400_000

/** Eight weeks of everybody's learning up to `now`, told through the machine of each path. */
export async function seedHistory(db: Db, offers: Offers, now: Date) {
  const everyone = stories()
  await seedConsents(db, everyone, now)
  await seedLeave(db, now)
  const assigned = await seedAssignments(db, offers, now)
  const ground = await groundOf(db)
  const journal = emptyJournal()
  const walkers = everyone.flatMap(story => lived(story, { journal, ground, offers, assigned, now }))
  await writeWalks(db, walkers)
  await writeJournal(db, journal)
  for (const { enrolmentId, learner, version, completedAt } of completed(walkers))
    for (const hook of completionHooks)
      await hook(db, { enrolmentId, learnerId: learner.id, version }, completedAt)
  const middle = new Date(now.getTime() - 14 * day)
  await writeActivity(db, journal, new Date(0), middle)
  await seedNudges(db, middle)
  await writeActivity(db, journal, middle, secondsLater(now, 1))
  await seedNudges(db, now)
  return { walks: walkers.length, events: journal.events.length }
}

interface World {
  readonly journal: Journal
  readonly ground: Ground
  readonly offers: Offers
  readonly assigned: ReadonlyMap<string, Assigned>
  readonly now: Date
}

const shiftUnits = ['rsud', 'puskesmas']

/** The walks of one person, sitting by sitting. */
function lived(story: Story, world: World): readonly Walker[] {
  const random = randomFrom(`hari ${story.slug}`)
  const id = personId(story.slug)
  const learner: Learner = { id, ability: story.ability, random, evidence: [], tries: new Map() }
  const required = world.assigned.get(id)
  const walkers: Walker[] = []
  for (const at of sittingsOf(story.rhythm, shiftUnits.includes(story.unit), world.now, random)) {
    for (const walker of walkers) judgeIfDue(world.journal, walker, story, at)
    const count = random() < 0.3 ? 2 : 1
    let time: Date | null = at
    for (let i = 0; i < count && time; i += 1) {
      const walker = walkerAt(walkers, learner, story, required, world, time)
      time = walker && takeNext(world.journal, world.ground, walker, time, story.skills ?? {})
      if (time) time = secondsLater(time, 20)
    }
  }
  for (const walker of walkers) judgeIfDue(world.journal, walker, story, world.now)
  return walkers
}

/** The walk to go on with: what is required first, then what was begun, then the next of the queue. */
function walkerAt(
  walkers: Walker[],
  learner: Learner,
  { queue }: Story,
  required: Assigned | undefined,
  { offers }: World,
  at: Date,
): Walker | null {
  const isOn = (pathId: string) => walkers.some(walker => walker.version.pathId === pathId)
  if (required && required.at <= at && !isOn(required.version.pathId))
    walkers.unshift(walkerFrom(learner, required.version, required.at, required.enrolmentId))
  const open = walkers.find(walker => placeNow(walker).next !== null)
  if (open) return open
  const next = queue
    .flatMap(slug => offers.get(slug) ?? [])
    .find(version => !isOn(version.pathId) && version.pathId !== required?.version.pathId)
  if (!next) return null
  walkers.push(walkerFrom(learner, next, at))
  return walkers.at(-1) ?? null
}

const askedBack = 'Bagus. Mohon tambahkan angka sebelum dan sesudahnya, supaya hasilnya bisa dibandingkan.'

/** Mentors look at what was handed in a day and a half later, unless this one is to wait. */
function judgeIfDue(journal: Journal, walker: Walker, { task, unit }: Story, at: Date) {
  if (!walker.waiting || task === 'waiting') return
  const due = new Date(walker.waiting.at.getTime() + 1.5 * day)
  if (due > at) return
  const earlier = journal.submissions.filter(row => row.enrolmentId === walker.enrolmentId).length
  const isReturned = task === 'returned' && earlier === 1
  judge(journal, walker, { by: mentorFor(unit, walker), at: due, reason: isReturned ? askedBack : null })
}

function mentorFor(unit: string, { learner }: Walker): string {
  const mentor = unit.startsWith('dukcapil') ? 'wayan' : unit === 'rsud' ? 'ratna' : 'murni'
  return personId(mentor) === learner.id ? personId('bambang') : personId(mentor)
}

const completed = (walkers: readonly Walker[]) =>
  walkers
    .flatMap(({ completedAt, ...walker }) => (completedAt ? [{ ...walker, completedAt }] : []))
    .sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime())

/** Those that an assignment began are there already, at their beginning. */
async function writeWalks(db: Db, walkers: readonly Walker[]) {
  await db
    .insertInto('enrolment')
    .values(walkers.map(enrolmentRow))
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(eb => ({
        completedAt: eb.ref('excluded.completedAt'),
        movedAt: eb.ref('excluded.movedAt'),
        lastEvent: eb.ref('excluded.lastEvent'),
        snapshot: eb.ref('excluded.snapshot'),
        percent: eb.ref('excluded.percent'),
        minutesLeft: eb.ref('excluded.minutesLeft'),
        nextStepId: eb.ref('excluded.nextStepId'),
        needsHand: eb.ref('excluded.needsHand'),
        begun: eb.ref('excluded.begun'),
      })),
    )
    .execute()
}

async function groundOf(db: Db): Promise<Ground> {
  const parts = await db
    .selectFrom('publicationPart')
    .select(['partId as id', 'publicationId', 'kind', 'body'])
    .execute()
  const recordings = await db.selectFrom('recording').select(['workId', 'seconds', 'mediaId']).execute()
  return {
    parts: new Map(parts.map((part): [string, Part] => [part.id, part])),
    recordings: new Map(
      recordings.flatMap(({ workId, seconds, mediaId }) =>
        seconds && mediaId ? [[workId, { seconds, mediaId }] as const] : [],
      ),
    ),
  }
}
