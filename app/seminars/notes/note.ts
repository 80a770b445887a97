/** What someone noted for themselves at a moment of a recording. */
export interface Note {
  readonly id: string
  /** Whole seconds from the start. */
  readonly second: number
  readonly words: string
  /** Grows with each change. */
  readonly revision: number
}

/** One change of a note as a device sends it; `op` names it, so that the same sent again changes nothing. */
export interface NoteWriting {
  readonly op: string
  readonly note: string
  /** The revision it was written upon; 0 for a new note. */
  readonly seen: number
  readonly second: number
  /** Empty erases the note. */
  readonly words: string
}

export const longestNote = 4000

/** Most notes of one person in one recording. */
export const mostNotes = 500

/** Notes with what waits on the device to be told, in the order of their moments. */
export function withUnsent(notes: readonly Note[], unsent: readonly NoteWriting[]): readonly Note[] {
  const byId = new Map(notes.map(note => [note.id, note]))
  for (const { note: id, seen, second, words } of unsent) {
    if (words === '') byId.delete(id)
    else byId.set(id, { id, second, words, revision: seen + 1 })
  }
  return [...byId.values()].sort((a, b) => a.second - b.second || (a.id < b.id ? -1 : 1))
}

/** Notes as text to take along: each with its moment and a link that opens there. */
export const notesAsText = (
  notes: readonly Note[],
  title: string,
  clock: (second: number) => string,
  address: (second: number) => string,
): string =>
  [
    `# ${title}`,
    ...notes.map(({ second, words }) => `## ${clock(second)}\n\n${words}\n\n<${address(second)}>`),
  ].join('\n\n')
