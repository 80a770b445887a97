import { useLoaderData } from '@remix-run/react'
import { mutation, page } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { drop, patience, waitingFor } from '../library/arriving.server.ts'
import { libraryForm } from '../library/file-forms.ts'
import { filesOf } from '../library/files.server.ts'
import { Library } from '../library/library.tsx'
import { searchIn } from '../library/search.ts'
import { libraryWords } from '../library/words.ts'
import { admissions, libraryPurposes } from '../media-kind.ts'

export const meta = titled(libraryWords, 'library')

export const loader = page('expert', async ({ person, url }) => {
  const search = searchIn(url.searchParams)
  const [{ files, more }, waiting] = await Promise.all([
    filesOf(db, person, search),
    waitingFor(db, { person }),
  ])
  const last = more ? files.at(-1) : undefined
  const next = new URLSearchParams(url.searchParams)
  next.set('at', last?.uploadedAt.toISOString() ?? '')
  next.set('after', last?.id ?? '')
  return {
    search,
    files,
    next: last ? `/media?${next}` : null,
    waiting,
    patience,
    accept: libraryPurposes.flatMap(purpose => admissions[purpose].mimes).join(','),
    refusedUpload: url.searchParams.get('upload'),
  }
})

export const action = mutation('expert', libraryForm, async ({ person, form, db }) => {
  if (isId(form.uploadId)) await drop(db, { person }, form.uploadId)
  return { ok: true as const }
})

export default function Route() {
  return <Library {...useLoaderData<typeof loader>()} />
}
