import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { migrateSoon } from '../migrating/job.server.ts'
import { beginMigration } from '../migrating/migrations.server.ts'

export { default, loader, meta } from './path-versions.tsx'

export const action = mutation(
  ['expert', 'coordinator', 'administrator'],
  z.object({ from: z.uuid() }),
  async ({ person, params, form, db, now }) => {
    const { pathId = '' } = params
    if (!isId(pathId)) notFound()
    const begun = await beginMigration(db, { person, pathId, from: form.from }, now)
    if (!begun.ok) return begun.reason === 'absent' ? notFound() : refuse(begun.reason)
    await migrateSoon()
    return redirect(`/migrations/${begun.id}`)
  },
)
