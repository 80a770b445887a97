import { randomFrom } from '#app/assessment/shuffle.ts'
import { completionHooks } from '#app/learning/completions.server.ts'
import { personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import { type Assigned, seedAssignments } from './assignments.ts'
import { sittingsOf } from './days.ts'
import { seedExperimentConsents, seedExperiments } from './experiments.ts'
import { seedConsents, seedLeave } from './habits.ts'
import { emptyJournal, type Journal, writeActivity, writeJournal } from './journal.ts'
import { nudgeAt, nudgeMornings } from './nudges.ts'
import type { Offers } from './paths.ts'
import { seedRecognition } from './recognition.ts'
import type { Part } from './sittings.ts'
import { type Ground, judge, review, takeNext } from './steps.ts'
import { type Story, stories } from './stories.ts'
import { enrolmentRow, type Learner, placeNow, secondsLater, type Walker, walkerFrom } from './walker.ts'

const day = 86_400_000

/** Eight weeks of everybody's learning up to `now`, told through the machine of each path. */
export async function seedHistory(db: Db, offers: Offers, now: Date) {
  const everyone = stories()
  await seedConsents(db, everyone, now)
  await seedExperimentConsents(db, everyone, now)
  await seedExperiments(db, now)
  await seedRecognition(db, now)
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
  await tellDays(db, journal, now)
  return { walks: walkers.length, events: journal.events.length }
}

/** Activity in its order, with the runs of the nudges in between, so that each sees what there was to see. */
async function tellDays(db: Db, journal: Journal, now: Date) {
  let from = new Date(0)
  for (const at of nudgeMornings(now)) {
    await writeActivity(db, journal, from, at)
    await nudgeAt(db, at)
    from = at
  }
  await writeActivity(db, journal, from, secondsLater(now, 1))
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
  const walkers: Walker[] = []
  for (const at of sittingsOf(story.rhythm, shiftUnits.includes(story.unit), world.now, random)) {
    for (const walker of walkers) judgeIfDue(world.journal, walker, story, at)
    satDown(story, learner, walkers, world, at)
  }
  for (const walker of walkers) judgeIfDue(world.journal, walker, story, world.now)
  return walkers
}

/** One sitting: a new step at the learner's pace, else something they know already; now and then both. */
function satDown(story: Story, learner: Learner, walkers: Walker[], world: World, at: Date) {
  const goesOn = () => {
    const walker = isPaused(story, walkers)
      ? null
      : walkerAt(walkers, learner, story, world.assigned.get(learner.id), world, at)
    return walker && takeNext(world.journal, world.ground, walker, at, story.skills ?? {})
  }
  const goesOver = (from: Date) => {
    const known = walkers[Math.floor(learner.random() * walkers.length)]
    return known ? review(world.journal, world.ground, known, from) : null
  }
  if (learner.random() >= story.pace) return goesOver(at) ?? goesOn()
  const done = goesOn()
  return done && learner.random() < 0.75 ? done : goesOver(secondsLater(done ?? at, 30))
}

const isPaused = ({ pausesAt }: Story, walkers: readonly Walker[]) =>
  walkers.some(walker =>
    placeNow(walker).stops.some(({ step, stand }) => step.id === pausesAt && stand === 'falling-short'),
  )

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
        talkStepId: eb.ref('excluded.talkStepId'),
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
