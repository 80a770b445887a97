import { type Change, type Conflict, changesBetween, undone, withChanges } from './changes.ts'
import { inOrder, type KeptCue, withText } from './cues.ts'

/** Captions while they are corrected. */
export interface Writing {
  /** The lines as the server has them. */
  readonly stored: readonly KeptCue[]
  /** The lines as they stand here. */
  readonly cues: readonly KeptCue[]
  /** What someone else changed meanwhile, until the person has chosen. */
  readonly conflicts: readonly Conflict[]
  readonly back: readonly Step[]
  readonly forth: readonly Step[]
}

/** One thing to take back. Typing in one line goes on in one step while `during` is the same. */
interface Step {
  readonly during: string | null
  readonly changes: readonly Change[]
}

export const begun = (cues: readonly KeptCue[]): Writing => ({
  ...{ stored: cues, cues, conflicts: [], back: [], forth: [] },
})

const mostSteps = 200

/** These lines in the place of those, as a step that can be taken back. */
export function edited(writing: Writing, next: readonly KeptCue[], during: string | null = null): Writing {
  const cues = inOrder(next)
  const changes = changesBetween(writing.cues, cues)
  if (changes.length === 0) return writing
  const last = writing.back.at(-1)
  const isSameStep = during !== null && last?.during === during
  const back = isSameStep
    ? [...writing.back.slice(0, -1), { during, changes: oneAfterOther(last.changes, changes) }]
    : [...writing.back, { during, changes }].slice(-mostSteps)
  return { ...writing, cues, back, forth: [] }
}

function oneAfterOther(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const all = new Map(first.map(change => [change.id, change]))
  for (const change of second)
    all.set(change.id, { ...change, before: all.get(change.id)?.before ?? change.before })
  return [...all.values()]
}

/** Takes the last step back. What someone else has changed since stays as they left it. */
export function stepBack(writing: Writing): Writing {
  const step = writing.back.at(-1)
  if (!step) return writing
  const { cues } = withChanges(writing.cues, undone(step.changes))
  const forth = [...writing.forth, { ...step, during: null }]
  return { ...writing, cues, back: writing.back.slice(0, -1), forth }
}

export function stepForth(writing: Writing): Writing {
  const step = writing.forth.at(-1)
  if (!step) return writing
  const { cues } = withChanges(writing.cues, step.changes)
  return { ...writing, cues, forth: writing.forth.slice(0, -1), back: [...writing.back, step] }
}

/** Plain lines of text: no white space around them, none doubled, no line without words. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')

const tidied = (cue: KeptCue): KeptCue => {
  const text = tidy(cue.text)
  return text === cue.text ? cue : withText(cue, text)
}

/** What the server does not have yet. A line without words is not sent while it may still be written. */
export const unsent = ({ stored, cues }: Writing): readonly Change[] =>
  changesBetween(stored, cues.map(tidied)).filter(({ after }) => after?.text !== '')

/** The server has taken these changes. */
export const acknowledged = (writing: Writing, changes: readonly Change[]): Writing => ({
  ...writing,
  stored: withChanges(writing.stored, changes).cues,
})

/** What the server has now, whoever changed it, with what is changed here on top; both are kept where they clash. */
export function arrived(writing: Writing, theirs: readonly KeptCue[], mine = unsent(writing)): Writing {
  const { cues, conflicts } = withChanges(theirs, mine)
  const ids = new Set(conflicts.map(({ id }) => id))
  return {
    ...writing,
    ...{ stored: theirs, cues },
    conflicts: [...writing.conflicts.filter(({ id }) => !ids.has(id)), ...conflicts],
  }
}

/** The person has chosen, between their own line and the one that someone else wrote. */
export function settled(writing: Writing, conflict: Conflict, mine: boolean): Writing {
  const conflicts = writing.conflicts.filter(each => each !== conflict)
  if (!mine) return { ...writing, conflicts }
  const others = writing.cues.filter(({ id }) => id !== conflict.id)
  return edited({ ...writing, conflicts }, conflict.after ? [...others, conflict.after] : others)
}
