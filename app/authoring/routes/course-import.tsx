import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mutationAfter, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { importForm } from '../transfer/import-forms.ts'
import { importPage } from '../transfer/import-page.server.ts'
import { ImportView } from '../transfer/import-view.tsx'
import { readAgain } from '../transfer/imports.server.ts'
import { makeImported } from '../transfer/make-course.server.ts'
import { readInTime } from '../transfer/read-imports.server.ts'
import { transferWords } from '../transfer/words.ts'

export const meta = titled(transferWords, 'willCome')

export const loader = page('expert', async ({ person, params }) => {
  const id = idIn(params, 'importId')
  const found = await importPage(db, person, id)
  if (found.workId) throw redirect(`/courses/${found.workId}/imports/${id}`)
  return found
})

/** Parting it in another way reads it anew; making it is one transaction. */
export const action = mutationAfter(
  'expert',
  importForm,
  async ({ person, params, form, db }) => {
    const id = idIn(params, 'importId')
    if (form.intent !== 'split') return
    if (!(await readAgain(db, person, id, form.split))) notFound()
    await readInTime(db, id)
  },
  async ({ person, params, form, db, now }) => {
    const id = idIn(params, 'importId')
    if (form.intent === 'split') return redirect(`/courses/imports/${id}`)
    const making = form.intent === 'make' ? form : null
    const made = await makeImported(db, person, id, making, now)
    if (!made.ok) return made.reason === 'absent' ? notFound() : refuse(made.reason)
    return redirect(`/courses/${made.workId}/imports/${id}`)
  },
)

export default function Route() {
  return <ImportView {...useLoaderData<typeof loader>()} />
}
