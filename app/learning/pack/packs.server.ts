import { blockNamed } from '#app/authoring/blocks/registry.ts'
import { sound } from '#app/authoring/blocks/sound.tsx'
import { nodesOf } from '#app/authoring/doc-node.ts'
import { type Doc, mediaIn, weightOf } from '#app/authoring/document.ts'
import { factsFor } from '#app/authoring/media.server.ts'
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
  /** Text, pictures and sound, as far as they are known before they come; video stays on the server. */
  readonly bytes: number
  readonly lessons: readonly PackedLesson[]
}

export interface PackedLesson {
  readonly id: string
  readonly title: string
  readonly href: string
}

/** What of a lesson comes onto the device: not what plays over a connection only. */
async function bytesTaken(db: Db, body: Doc): Promise<number> {
  const stays = [...nodesOf(body)].filter(
    ({ type }) => type !== sound.name && blockNamed(type)?.streamed === true,
  )
  const staying = new Set(mediaIn({ type: 'doc', content: stays }))
  const media = mediaIn(body).filter(id => !staying.has(id))
  return weightOf(body, await factsFor(db, { media, recordings: [] })).bytes
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
      const bytes = pageBytes + (part ? await bytesTaken(db, part.body as Doc) : 0)
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
