import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { composerWords } from '../composer-words.ts'
import { pathSchema } from '../path.ts'
import { PathList } from '../path-list.tsx'
import { createPath, draftsFor } from '../paths.server.ts'

export const meta = titled(composerWords, 'paths')

export const loader = page(['expert', 'coordinator', 'administrator'], async ({ person, url }) => ({
  paths: await draftsFor(db, person),
  refused: url.searchParams.get('refused'),
}))

const schema = z.object({ title: z.string().trim().min(1).max(200) })

export const action = mutation(
  ['expert', 'coordinator', 'administrator'],
  schema,
  async ({ person, form, db, now }) => {
    const path = pathSchema.parse({ title: form.title, steps: [] })
    return redirect(`/paths/${await createPath(db, { by: person.id, path }, now)}`)
  },
)

export default function Route() {
  return <PathList {...useLoaderData<typeof loader>()} />
}
