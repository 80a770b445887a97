import { inOrder, type KeptCue } from './cues.ts'

/** One line before and after; null where there is none. */
export interface Change {
  readonly id: string
  readonly before: KeptCue | null
  readonly after: KeptCue | null
}

/** A change of a line that someone else has changed meanwhile: what became of it on either side. */
export interface Conflict extends Change {
  readonly theirs: KeptCue | null
}

const byId = (cues: readonly KeptCue[]) => new Map(cues.map(cue => [cue.id, cue]))

/** Whether two lines say the same at the same time. */
export const isSame = (one: KeptCue | null, other: KeptCue | null): boolean =>
  one === other || JSON.stringify(plain(one)) === JSON.stringify(plain(other))

const plain = (cue: KeptCue | null) =>
  cue && [
    ...[cue.id, cue.from, cue.to, cue.text, cue.voice ?? ''],
    cue.heard?.map(({ from, to, sure }) => [from, to, sure]) ?? [],
    cue.replaced?.map(({ at, count, was }) => [at, count, was]) ?? [],
  ]

/** What leads from the one to the other, line by line. */
export function changesBetween(before: readonly KeptCue[], after: readonly KeptCue[]): readonly Change[] {
  const [old, now] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(id => {
    const change = { id, before: old.get(id) ?? null, after: now.get(id) ?? null }
    return isSame(change.before, change.after) ? [] : [change]
  })
}

/**
 * The lines with these changes. A line that someone else changed meanwhile stays as they left it, and the change comes back as
 * a conflict: nothing that either wrote is lost. One that was made already counts as made.
 */
export function withChanges(
  cues: readonly KeptCue[],
  changes: readonly Change[],
): { readonly cues: readonly KeptCue[]; readonly conflicts: readonly Conflict[] } {
  const lines = byId(cues)
  const conflicts: Conflict[] = []
  for (const change of changes) {
    const theirs = lines.get(change.id) ?? null
    if (isSame(theirs, change.after)) continue
    if (!isSame(theirs, change.before)) conflicts.push({ ...change, theirs })
    else if (change.after) lines.set(change.id, change.after)
    else lines.delete(change.id)
  }
  return { cues: inOrder([...lines.values()]), conflicts }
}

/** The other way round. */
export const undone = (changes: readonly Change[]): readonly Change[] =>
  changes.map(({ id, before, after }) => ({ id, before: after, after: before }))
