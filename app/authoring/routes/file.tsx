import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { act, wouldChange } from '../library/file-acts.server.ts'
import { fileForm } from '../library/file-forms.ts'
import { FilePage } from '../library/file-page.tsx'
import { fileFor, filesOf } from '../library/files.server.ts'
import { placesOf } from '../library/places.server.ts'
import { searchIn } from '../library/search.ts'
import { libraryWords } from '../library/words.ts'
import { idIn } from '../params.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(libraryWords, (_, data: Data) => data.file.name)

export const loader = page('expert', async ({ person, params, request }) => {
  const id = idIn(params, 'mediaId')
  const file = (await fileFor(db, person, id)) ?? notFound()
  const sought = searchIn(new URL(request.url).searchParams).query
  const alike = { query: sought, kind: file.kind, shelf: 'all' as const, limit: 25 }
  const [places, would, { files, more }] = await Promise.all([
    placesOf(db, person, id),
    wouldChange(db, person, id),
    filesOf(db, person, alike),
  ])
  const others = files.filter(each => each.id !== id).map(({ id, name }) => ({ id, name }))
  return { file, places, would, others, sought: sought || (more ? '' : null) }
})

export const action = mutation('expert', fileForm, async ({ person, params, form, db, now }) => {
  const acted = await act(db, person, idIn(params, 'mediaId'), form, now)
  if (acted.ok) return acted
  return acted.reason === 'absent' ? notFound() : refuse(acted.reason)
})

export default function Route() {
  return <FilePage {...useLoaderData<typeof loader>()} />
}
