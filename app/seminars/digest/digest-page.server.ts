import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { worksOf } from '#app/authoring/work-list.server.ts'
import { notFound, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { draftSlidesOf } from '../slides/slides.server.ts'
import { putDigest, sectionsOf } from './digests.server.ts'

/** What a digest would hold, and where it may go. */
export async function digestPageOf(db: Db, person: Person, workId: string) {
  const { head, work } = await workOfPage(db, person, workId, 'recording')
  const [sections, slides, courses] = await Promise.all([
    sectionsOf(db, work),
    draftSlidesOf(db, workId),
    head.mayEdit ? worksOf(db, person, 'course') : [],
  ])
  return {
    ...{ work: head, sections },
    base: slides ? `/recordings/${workId}/slides/${slides.mediaId}` : null,
    courses: courses.map(({ id, title }) => ({ id, title })),
  }
}

export const digestForm = z.object({
  parts: z.array(z.coerce.number().int().min(0)).max(500).default([]),
  where: z.enum(['page', 'course']),
  courseId: z.uuid().optional(),
})

/** Puts the chosen parts where they were wanted, and leads there. */
export async function digestTo(
  db: Db,
  { person, workId }: { person: Person; workId: string },
  { parts, where, courseId = '' }: z.infer<typeof digestForm>,
  now: Date,
) {
  const wish = { person, workId, parts, courseId: where === 'course' ? courseId : null }
  const put = await putDigest(db, wish, now)
  if (put.ok) return redirect(put.to)
  return put.reason === 'absent' ? notFound() : refuse(put.reason, 422)
}
