import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { readJson } from '#app/web/body.server.ts'
import { inTransaction } from '#db/connection.ts'
import { saveChanges } from '../captions/captions.server.ts'
import { changesForm } from '../captions/captions-form.ts'
import { languageIn } from '../captions/captions-page.server.ts'

export const loader = endpoint('expert', async () => notFound())

export const action = endpoint('expert', async ({ person, params, request, now }) => {
  const sent = changesForm.safeParse(await readJson(request))
  if (!sent.success) return Response.json({ reason: 'wrong' }, { status: 422 })
  const { changes, revision: known } = sent.data
  const place = { workId: idIn(params, 'workId'), language: languageIn(params) }
  const saved = await inTransaction(trx => saveChanges(trx, person, { ...place, changes }, now))
  if (saved.status === 'absent') notFound()
  const { revision, cues } = saved
  if (saved.status === 'stale') return Response.json({ revision, cues }, { status: 409 })
  return Response.json(revision <= known + 1 ? { revision } : { revision, cues })
})
