import { partsOf } from '#app/authoring/outline.ts'
import { type Publication, publicationsNow, publishedNow } from '#app/authoring/publications.server.ts'
import { isId, newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { Node } from './path.ts'

/** One published thing that a step can be of; `value` names kind and ids. */
export interface Material {
  readonly value: string
  readonly kind: 'course' | 'lesson' | 'check' | 'placement' | 'recording'
  readonly title: string
  /** The course it belongs to. */
  readonly within: string | null
}

/** Everything published that a step can be of. */
export async function materials(db: Db): Promise<readonly Material[]> {
  const [courses, recordings] = await Promise.all([
    publishedNow(db, { kind: 'course' }),
    publishedNow(db, { kind: 'recording' }),
  ])
  return [...courses.flatMap(ofCourse), ...recordings.map(ofRecording)]
}

const ofCourse = ({ workId, outline }: Publication): readonly Material[] => [
  { value: `course:${workId}`, kind: 'course', title: outline.title, within: null },
  ...partsOf(outline).flatMap(({ id, kind, title }) => {
    const material = (as: Material['kind']) => ({
      value: `${as}:${workId}:${id}`,
      kind: as,
      title,
      within: outline.title,
    })
    return kind === 'lesson' ? [material('lesson')] : [material('check'), material('placement')]
  }),
]

const ofRecording = ({ workId, outline }: Publication): Material => ({
  value: `recording:${workId}`,
  kind: 'recording',
  title: outline.title,
  within: null,
})

/** A new step of a published thing, with its title and minutes; or a task to be written. Null when there is no such thing. */
export async function stepFrom(db: Db, thing: string, taskTitle: string): Promise<Node | null> {
  const [kind = '', workId = '', partId] = thing.split(':')
  if (kind === 'task')
    return { id: newId(), kind, title: taskTitle, of: { ask: taskTitle, accepts: 'either' }, effort: 15 }
  const publication = isId(workId) && (await publicationsNow(db, [workId])).get(workId)
  if (!publication) return null
  const { outline } = publication
  if (!partId) {
    if (kind !== outline.kind) return null
    return { id: newId(), kind, title: outline.title, of: { workId }, effort: outline.minutes }
  }
  const part = partsOf(outline).find(one => one.id === partId)
  if (!part || (kind === 'lesson') !== (part.kind === 'lesson')) return null
  return { id: newId(), kind, title: part.title, of: { workId, partId }, effort: part.minutes }
}
