import type { Db } from '#db/connection.ts'
import { namesOf } from '../path-names.ts'
import { publishedPartOf } from '../step-parts.server.ts'
import type { OwnWalk } from '../walks.server.ts'
import { aheadOf } from './ahead.ts'

/** A part of a path that can be taken onto the device: lessons that follow each other by reading alone. */
export interface Pack {
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** Text and pictures, as far as they are known before they come; sound and video stay on the server. */
  readonly bytes: number
  readonly lessons: readonly PackedLesson[]
}

export interface PackedLesson {
  readonly id: string
  readonly title: string
  readonly href: string
}

/** What the page around a lesson weighs, compressed. */
const pageBytes = 15_000

export const aheadHref = (enrolmentId: string, stepId: string) =>
  `/enrolments/${enrolmentId}/steps/${stepId}?ahead=1`

/** What of a walk its learner can take along, by the outermost groups of the path. */
export async function packsOf(db: Db, own: OwnWalk): Promise<readonly Pack[]> {
  if (own.completedAt || own.withdrawnAt) return []
  const { version } = own
  const lessons = await Promise.all(
    [...aheadOf(version, own.walk)].map(async ({ step, groups }) => {
      const part = await publishedPartOf(db, { enrolmentId: own.id, version, step })
      const { id, title, effort: minutes } = step
      const bytes = pageBytes + (part?.bytes ?? 0)
      return part && { group: groups.at(-1) ?? '', id, title, minutes, bytes, href: aheadHref(own.id, id) }
    }),
  )
  const there = lessons.filter(lesson => lesson !== null)
  return [...Map.groupBy(there, ({ group }) => group)].map(([group, grouped]) => ({
    id: group,
    title: group ? namesOf(version.path).title(group) : version.title,
    minutes: grouped.reduce((sum, { minutes }) => sum + minutes, 0),
    bytes: grouped.reduce((sum, { bytes }) => sum + bytes, 0),
    lessons: grouped.map(({ id, title, href }) => ({ id, title, href })),
  }))
}
