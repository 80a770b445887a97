import type { Day } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { readingOf } from './course-words.server.ts'
import { languageOfName } from './course-words.ts'
import { aheadOf } from './pack/ahead.ts'
import { aheadHref } from './pack/packs.server.ts'
import { namesOf } from './path-names.ts'
import { isShown, type Stop, workIdOf } from './place.ts'
import { contentOf } from './step-contents.server.ts'
import { type OwnWalk, ownWalkIn } from './walks.server.ts'
import { why } from './why.ts'

interface Reading {
  readonly now: Date
  readonly asked?: Language | null
  readonly today?: Day
  /** Whether they want a lesson that opens only once those before it are finished. */
  readonly readsAhead?: boolean
}

/** Everything the page of one step shows; null when the walk or the step is not this learner's. */
export async function stepPage(
  db: Db,
  at: { learnerId: string; enrolmentId: string | undefined; stepId: string | undefined },
  language: Language,
  { now, asked = null, today, readsAhead = false }: Reading,
) {
  const own = await ownWalkIn(db, { id: at.learnerId, language }, at.enrolmentId)
  const stop = own?.place.stops.find(one => one.step.id === at.stepId)
  if (!own || !stop) return null
  const { place, version, walk } = own
  const reader = { id: at.learnerId, language }
  const reading = asked ?? (await readingOf(db, reader, workIdOf(stop)))
  const mayRead = stop.step.kind === 'lesson' && (stop.isOpen || readsAhead)
  const { isThere, after } = inOrder(mayRead ? aheadOf(version, walk) : [], stop)
  const isAhead = isThere && !isShown(stop)
  const content =
    isShown(stop) || isAhead
      ? await contentOf(db, {
          ...{ enrolmentId: own.id, learnerId: at.learnerId, version, stop, evidence: walk.evidence },
          ...{ language, reading, now, today: today ?? null },
        })
      : null
  const help = place.stops.find(one => one.remedyOf === stop.step.id && one.isOpen)
  return {
    ...{ enrolmentId: own.id, learnerId: at.learnerId, path: version.path.title, percent: place.percent },
    languages: languagesOf(own, stop, content),
    ...{
      id: stop.step.id,
      kind: stop.step.kind,
      title: titleOf(content) ?? stop.step.title,
      minutes: stop.step.effort,
    },
    stand: stop.stand,
    why: why(version.path, walk.evidence, stop, { today })[language],
    remedyOf: stop.remedyOf && namesOf(version.path).title(stop.remedyOf),
    help: help ? { id: help.step.id, title: help.step.title, minutes: help.step.effort } : null,
    next: nextHref(own),
    isAhead,
    /** The lesson that reading leads to, which may be on the device. */
    onward: after ? aheadHref(own.id, after.step.id) : null,
    isWalked: own.withdrawnAt === null,
    content,
  }
}

/** Whether a lesson is among those ahead, and the one that follows it. */
function inOrder(ahead: Iterable<Stop>, { step }: Stop): { isThere: boolean; after?: Stop } {
  let isThere = false
  for (const one of ahead) {
    if (isThere) return { isThere, after: one }
    isThere = one.step.id === step.id
  }
  return { isThere }
}

/** In which languages the course and the step are called; null when there is but one. */
function languagesOf({ words }: Walked, { step }: Stop, content: StepContentRead) {
  if (!words) return null
  const reading = content && 'reading' in content && content.reading?.other ? content.reading : null
  const { language, other, untranslated } = reading ?? {}
  const own = untranslated?.includes('') ? other : language
  return { path: languageOfName(words, 'title'), title: own ?? languageOfName(words, step.id) }
}

type Walked = NonNullable<Awaited<ReturnType<typeof ownWalkIn>>>

/** The name of a lesson in the language it is read in. */
const titleOf = (content: StepContentRead) =>
  (content?.kind === 'lesson' || content?.kind === 'check') && content.reading?.other ? content.title : null

/** Where the learner goes after this step. */
export function nextHref({ id, place }: Pick<OwnWalk, 'id' | 'place'>): string {
  if (place.isCompleted) return `/enrolments/${id}/completion`
  if (place.next && !place.choice) return `/enrolments/${id}/steps/${place.next}`
  return `/enrolments/${id}`
}

type StepContentRead = Awaited<ReturnType<typeof contentOf>> | null

export type StepShown = NonNullable<Awaited<ReturnType<typeof stepPage>>>
export type StepContent = NonNullable<StepShown['content']>
export type ContentOf<K extends StepContent['kind']> = Extract<StepContent, { kind: K }>
