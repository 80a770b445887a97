import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, mutation, notFound, refuse, resource } from '#app/people/gate.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { formatIn } from '#app/web/format.ts'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import { notesAsText } from '../notes/note.ts'
import { noteWriting } from '../notes/note-form.ts'
import { notesOf, writeNote } from '../notes/notes.server.ts'
import { publicationToWatch } from '../seminar-page.server.ts'
import { takenBackOf } from '../taken-back.server.ts'

/** One's own notes in a recording, to take along; also once it was taken back. */
export const loader = endpoint('signedIn', async ({ person, params, language }) => {
  const workId = idIn(params, 'workId')
  const { title } =
    (await publicationToWatch(db, workId))?.outline ??
    (await takenBackOf(db, person.id, workId)) ??
    notFound()
  const notes = await notesOf(db, { personId: person.id, workId })
  const { clock } = formatIn(language, person.zone)
  const text = notesAsText(notes, title, clock, at => `${settings().origin}/seminars/${workId}?t=${at}`)
  return new Response(`${text}\n`, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': attachment(title, 'md'),
      'Cache-Control': 'private, no-store',
    },
  })
})

export const action = resource(
  mutation('signedIn', noteWriting, async ({ person, params, form, db, now }) => {
    const workId = idIn(params, 'workId')
    if (!(await publicationToWatch(db, workId))) notFound()
    const noted = await writeNote(db, { personId: person.id, workId }, form, now)
    if (noted.ok) return { notes: noted.notes }
    return noted.reason === 'absent' ? notFound() : refuse(noted.reason, 422)
  }),
)
