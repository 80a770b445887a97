import { pathSchema } from '#app/learning/path.ts'
import { createPath, publishPath } from '#app/learning/paths.server.ts'
import { offeredVersion, type Version } from '#app/learning/versions.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import { readPaths } from '#content/library.server.ts'
import { withIds } from '#content/path-things.ts'
import { courseId, personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

/** What is offered, by slug: the composed paths of the folder, and the path of every course. */
export type Offers = ReadonlyMap<string, Version>

/** Composes and publishes the paths of the folder as their authors would. */
export async function seedPaths(
  db: Db,
  courses: readonly { readonly slug: string }[],
  at: Date,
): Promise<Offers> {
  const offers = new Map<string, Version>()
  for (const { slug, createdBy, definition } of readPaths()) {
    const person = await personById(db, personId(createdBy))
    if (!person) throw new Error(`${createdBy} is not of the cast`)
    const pathId = await createPath(db, { by: person.id, path: pathSchema.parse(withIds(definition)) }, at)
    const made = await publishPath(db, { person, pathId }, at)
    if (!made.ok) throw new Error(`the path ${slug} cannot be published: ${made.reason}`)
    offers.set(slug, await offered(db, pathId))
  }
  for (const { slug } of courses) {
    const path = await db
      .selectFrom('path')
      .select('id')
      .where('workId', '=', courseId(slug))
      .executeTakeFirstOrThrow()
    offers.set(slug, await offered(db, path.id))
  }
  return offers
}

async function offered(db: Db, pathId: string): Promise<Version> {
  const version = await offeredVersion(db, pathId)
  if (!version) throw new Error('a path just published is offered')
  return version
}
