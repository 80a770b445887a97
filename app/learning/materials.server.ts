import { sql } from 'kysely'
import { partsOf } from '#app/authoring/outline.ts'
import { type Publication, publishedNow } from '#app/authoring/publications.server.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { appointmentChoices } from './appointments.server.ts'
import { kindLook } from './step-look.ts'
import { stepWords } from './step-words.ts'
import { kindsHolding, stepKind } from './steps/registry.ts'
import { blankThings, type Thing } from './thing.ts'

/** Everything a step can be of: what is written in the path itself, what is published, and seminars to come. */
export async function thingsFor(db: Db, language: Language, now: Date): Promise<readonly Thing[]> {
  const [courses, recordings, seminars] = await Promise.all([
    publishedNow(db, { kind: 'course' }),
    publishedNow(db, { kind: 'recording' }),
    appointmentChoices(db, now),
  ])
  const suiting = await suitingParts(db, courses)
  const say = wordsIn(stepWords, language)
  const thing = (
    step: Thing['step'],
    ids: readonly string[],
    within: string | null,
    course: string | null,
  ) => ({
    value: [step.kind, ...ids].join(':'),
    label: labelled(say(kindLook(step.kind).word), step.title),
    detail: within ?? '',
    ...{ course, step },
  })
  const ofCourse = ({ workId, outline }: Publication): readonly Thing[] => [
    thing(
      { kind: 'course', title: outline.title, of: { workId }, effort: outline.minutes },
      [workId],
      null,
      workId,
    ),
    ...partsOf(outline).flatMap(({ id: partId, kind, title, minutes }) =>
      kindsHolding(kind)
        .filter(as => !stepKind(as).suits || suiting.has(`${as}:${partId}`))
        .map(as =>
          thing(
            { kind: as, title, of: { workId, partId }, effort: minutes },
            [workId, partId],
            outline.title,
            workId,
          ),
        ),
    ),
  ]
  return [
    ...blankThings(language),
    ...courses.flatMap(ofCourse),
    ...recordings.map(({ workId, outline }) =>
      thing(
        { kind: 'recording', title: outline.title, of: { workId }, effort: outline.minutes },
        [workId],
        null,
        null,
      ),
    ),
    ...seminars.map(({ id, title, unit, minutes }) =>
      thing({ kind: 'seminar', title, of: { seminarId: id }, effort: minutes }, [id], unit, null),
    ),
  ]
}

/** A title that names its kind already needs it said no second time. */
const labelled = (kind: string, title: string) => (title.startsWith(kind) ? title : `${kind}: ${title}`)

/** The published lessons that some kind of step is picky about and that suit it, as `kind:part`. */
async function suitingParts(db: Db, courses: readonly Publication[]): Promise<ReadonlySet<string>> {
  if (courses.length === 0) return new Set()
  const asking = await db
    .selectFrom('publicationPart')
    .select(['partId', 'body'])
    .where('kind', '=', 'lesson')
    .where(
      'publicationId',
      'in',
      courses.map(({ id }) => id),
    )
    .where(sql<boolean>`body @? '$.**.type ? (@ == "poll")'`)
    .execute()
  return new Set(
    asking.flatMap(({ partId, body }) =>
      kindsHolding('lesson').flatMap(kind => (stepKind(kind).suits?.(body) ? [`${kind}:${partId}`] : [])),
    ),
  )
}
