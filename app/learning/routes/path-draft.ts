import { z } from 'zod'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { readJson } from '#app/web/body.server.ts'
import { isId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { arrangedPath } from '../path.ts'
import { draftFor, examined, saveDraft } from '../paths.server.ts'

const composers = ['expert', 'coordinator', 'administrator'] as const

/** What is to be mended in the draft as it is kept. */
export const loader = endpoint(composers, async ({ person, params, now }) => {
  const { pathId = '' } = params
  const draft = isId(pathId) ? await draftFor(db, person, pathId) : null
  if (!draft) notFound()
  const { findings, span } = await examined(db, draft.path, now)
  return Response.json({ revision: draft.revision, findings, span })
})

const sent = z.object({ revision: z.number().int(), body: arrangedPath })

const statuses = { saved: 200, stale: 409 } as const

/** The whole draft, as an open editor has it. */
export const action = endpoint(composers, async ({ person, params, request, now }) => {
  const { pathId = '' } = params
  if (!isId(pathId)) notFound()
  const saving = sent.safeParse(await readJson(request).catch(() => null))
  if (!saving.success) return Response.json(null, { status: 422 })
  const { revision, body } = saving.data
  const saved = await inTransaction(trx => saveDraft(trx, { person, pathId, revision, path: body }, now))
  if (saved.status === 'absent') notFound()
  const { status, ...answer } = saved
  return Response.json(answer, { status: statuses[status] })
})
