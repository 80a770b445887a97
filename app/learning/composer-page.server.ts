import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { type Change, changed } from './change.ts'
import { aboutChoices, composed, shownFinding, whereChoices } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { materials, stepFrom } from './materials.server.ts'
import { pathSchema } from './path.ts'
import { draftFor, examined, saveDraft, versionsOf } from './paths.server.ts'
import { kindLook } from './step-look.ts'
import { stepWords } from './step-words.ts'

/** Everything the composer of a path shows; null when it is not theirs to change. */
export async function composerPage(db: Db, person: Person, pathId: string, language: Language, now: Date) {
  const draft = await draftFor(db, person, pathId)
  if (!draft) return null
  const [{ findings }, things, versions] = await Promise.all([
    examined(db, draft.path),
    materials(db, now),
    versionsOf(db, pathId),
  ])
  const say = wordsIn(stepWords, language)
  const t = wordsIn(composerWords, language)
  const { title, summary, audience, competencies, hours } = draft.path
  return {
    ...{
      id: draft.id,
      revision: draft.revision,
      title,
      summary,
      audience,
      competencies,
      hours: hours ?? null,
    },
    nodes: composed(draft.path, findings, language),
    findings: findings.map(finding => shownFinding(finding, language)),
    abouts: aboutChoices(draft.path, language),
    wheres: whereChoices(draft.path, language),
    things: [
      { value: 'task', label: t('task'), detail: '' },
      ...things.map(({ value, kind, title, within }) => ({
        value,
        label: labelled(say(kindLook(kind).word), title),
        detail: within ?? '',
      })),
    ],
    offered: versions.find(version => version.retiredAt === null)?.number ?? null,
  }
}

/** A title that names its kind already needs it said no second time. */
const labelled = (kind: string, title: string) => (title.startsWith(kind) ? title : `${kind}: ${title}`)

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
  const { person, pathId, revision, change } = at
  const draft = await draftFor(db, person, pathId)
  if (!draft) return { ok: false, reason: 'absent' }
  const node =
    change.intent === 'add'
      ? await stepFrom(
          db,
          { thing: change.thing, taskTitle: wordsIn(composerWords, at.language)('taskTitle') },
          now,
        )
      : null
  if (change.intent === 'add' && !node) return { ok: false, reason: 'gone' }
  const read = pathSchema.safeParse(changed(draft.path, change, { node, newId: newId() }))
  if (!read.success) return { ok: false, reason: 'invalid' }
  return saveDraft(db, { person, pathId, revision, path: read.data }, now)
}
