import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { draftOf } from './draft.server.ts'
import { frozen } from './freeze.ts'
import { deletedOf } from './modules.server.ts'
import type { OutlineGroup } from './outline-view.tsx'
import { draftNow, findingsFor } from './publishing.server.ts'
import { originsIn } from './reuse/reuse.server.ts'

/** A draft's outline with minutes told, what was deleted, what is missing, and whether learners read it already. The caller has checked who may. */
export async function outlineFor(db: Db, person: Person, workId: string) {
  const told = await draftOf(db, workId)
  const minutes = new Map(
    told ? frozen(told.draft, told.facts).parts.map(part => [part.id, part.minutes]) : [],
  )
  const origins = await originsIn(db, person, workId)
  const modules: OutlineGroup[] = (told?.draft.modules ?? []).map(({ id, title, parts }) => ({
    id,
    title,
    parts: parts.map(part => ({
      id: part.id,
      kind: part.kind,
      title: part.title,
      minutes: minutes.get(part.id) ?? 1,
      origin: origins[part.id],
    })),
  }))
  return {
    modules,
    deleted: await deletedOf(db, workId),
    findings: await findingsFor(db, workId, told),
    changed: (await draftNow(db, workId, told)).changed,
  }
}
