import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { retirePath } from '../paths.server.ts'

export { default, loader, meta } from './path-versions.tsx'

export const action = mutation(
  ['expert', 'coordinator', 'administrator'],
  z.object({}),
  async ({ person, params, db, now }) => {
    const { pathId = '' } = params
    if (!isId(pathId) || !(await retirePath(db, { person, pathId }, now))) notFound()
    return redirect(`/paths/${pathId}/versions`)
  },
)
