import { openThreads } from '#app/authoring/together/comments.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { listsBeyond } from './author-lists.server.ts'
import { type Change, changed } from './change.ts'
import { thingsFor } from './materials.server.ts'
import { newNodes } from './new-nodes.ts'
import { arrangedPath } from './path.ts'
import { draftFor, examined, saveDraft, versionsOf } from './paths.server.ts'

/** Everything the composer of a path shows; null when it is not theirs to change. */
export async function composerPage(db: Db, person: Person, pathId: string, language: Language, now: Date) {
  const draft = await draftFor(db, person, pathId)
  if (!draft) return null
  const [{ findings, span }, things, versions, lists, threads] = await Promise.all([
    examined(db, draft.path, now),
    thingsFor(db, language, now),
    versionsOf(db, pathId),
    listsBeyond(db),
    openThreads(db, { column: 'pathId', id: pathId }),
  ])
  return {
    ...{ id: draft.id, revision: draft.revision, path: draft.path, findings, span, things, lists },
    /** The step that each open thread is about; empty where it is about all of it. */
    talks: threads.map(({ blockId }) => blockId),
    textKey: `path/${draft.id}/${person.id}`,
    offered: versions.find(version => version.retiredAt === null)?.number ?? null,
  }
}

export type ComposerShown = NonNullable<Awaited<ReturnType<typeof composerPage>>>

export type Composed =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'absent' | 'changedMeanwhile' | 'invalid' | 'gone' }

/** Applies one change to the draft at `revision`. */
export async function compose(
  db: Db,
  at: { person: Person; pathId: string; revision: number; change: Change; language: Language },
  now: Date,
): Promise<Composed> {
  const { person, pathId, revision, change, language } = at
  const draft = await draftFor(db, person, pathId)
  if (!draft) return { ok: false, reason: 'absent' }
  const things =
    change.intent === 'add' || change.intent === 'template' ? await thingsFor(db, language, now) : []
  const nodes = newNodes(change, things, { newId, language })
  if (!nodes) return { ok: false, reason: 'gone' }
  const read = arrangedPath.safeParse(changed(draft.path, change, { nodes, newId: newId() }))
  if (!read.success) return { ok: false, reason: 'invalid' }
  const saved = await saveDraft(db, { person, pathId, revision, path: read.data }, now)
  if (saved.status === 'saved') return { ok: true }
  return { ok: false, reason: saved.status === 'stale' ? 'changedMeanwhile' : 'absent' }
}
