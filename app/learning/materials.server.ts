import { partsOf } from '#app/authoring/outline.ts'
import { type Publication, publicationsNow, publishedNow } from '#app/authoring/publications.server.ts'
import { isId, newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { appointmentChoices } from './appointments.server.ts'
import type { Node } from './path.ts'

/** One published thing that a step can be of; `value` names kind and ids. */
export interface Material {
  readonly value: string
  readonly kind: 'course' | 'lesson' | 'check' | 'placement' | 'recording' | 'seminar'
  readonly title: string
  /** The course it belongs to, or the unit that organises it. */
  readonly within: string | null
}

/** Everything published that a step can be of. */
export async function materials(db: Db, now: Date): Promise<readonly Material[]> {
  const [courses, recordings, seminars] = await Promise.all([
    publishedNow(db, { kind: 'course' }),
    publishedNow(db, { kind: 'recording' }),
    appointmentChoices(db, now),
  ])
  return [...courses.flatMap(ofCourse), ...recordings.map(ofRecording), ...seminars.map(ofSeminar)]
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

const ofSeminar = ({ id, title, unit }: { id: string; title: string; unit: string }): Material => ({
  ...{ value: `seminar:${id}`, kind: 'seminar', title, within: unit },
})

/** A new step of a published thing, with its title and minutes; or a task to be written. Null when there is no such thing. */
export async function stepFrom(
  db: Db,
  { thing, taskTitle }: { thing: string; taskTitle: string },
  now: Date,
): Promise<Node | null> {
  const [kind = '', workId = '', partId] = thing.split(':')
  if (kind === 'task')
    return { id: newId(), kind, title: taskTitle, of: { ask: taskTitle, accepts: 'either' }, effort: 15 }
  if (kind === 'seminar') {
    const found = (await appointmentChoices(db, now)).find(({ id }) => id === workId)
    return found
      ? { id: newId(), kind, title: found.title, of: { seminarId: found.id }, effort: found.minutes }
      : null
  }
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
