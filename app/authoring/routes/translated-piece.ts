import { endpoint, notFound } from '#app/people/gate.server.ts'
import { readJson } from '#app/web/body.server.ts'
import { inTransaction } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { saveTranslation } from '../translation/saving.server.ts'
import { pieceSent } from '../translation/translation-form.ts'

export const loader = endpoint('expert', async () => notFound())

export const action = endpoint('expert', async ({ person, params, request, now }) => {
  const workId = idIn(params, 'workId')
  const partId = params.partId === undefined ? null : idIn(params, 'partId')
  const sent = pieceSent.safeParse(await readJson(request).catch(() => null))
  if (!sent.success) return new Response(null, { status: 422 })
  const { revision, body } = sent.data
  const saved = await inTransaction(trx =>
    saveTranslation(trx, person, workId, { partId, revision, ...body }, now),
  )
  if (saved.status === 'absent') notFound()
  if (saved.status === 'refused') return new Response(null, { status: 422 })
  if (saved.status === 'saved') return Response.json({ revision: saved.revision })
  const { original, words, ...other } = saved
  return Response.json({ ...other, body: { piece: body.piece, original, words } }, { status: 409 })
})
