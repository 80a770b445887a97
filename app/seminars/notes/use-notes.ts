import { useEffect, useState } from 'react'
import { newId } from '#app/web/id.ts'
import { useUnsent } from '../use-unsent.ts'
import { type Note, type NoteWriting, withUnsent } from './note.ts'

export interface NotesPlace {
  /** Where they are told. */
  readonly url: string
  /** Names person and recording on this device. */
  readonly keptAs: string
  /** As the server has them. */
  readonly notes: readonly Note[]
}

/** Someone's notes in a recording, with what waits on this device. */
export function useNotes({ url, keptAs, notes: stored }: NotesPlace) {
  const [notes, setNotes] = useState(stored)
  useEffect(() => setNotes(stored), [stored])
  const { kept, send, forget } = useUnsent<NoteWriting, { notes: readonly Note[] }>(
    `notes/${keptAs}`,
    url,
    (_, answer) => setNotes(answer.notes),
  )
  const waiting = kept.filter(({ refused }) => refused === undefined).map(({ what }) => what)
  const refused = kept.filter(each => each.refused !== undefined)
  return {
    notes: withUnsent(notes, waiting),
    waits: new Set(waiting.map(({ note }) => note)),
    refused,
    forget,
    /** Writes a new note, or another text for one; no words erase it. */
    write: (words: string, second: number, note?: Note) =>
      send({ op: newId(), note: note?.id ?? newId(), seen: note?.revision ?? 0, second, words }),
  }
}
