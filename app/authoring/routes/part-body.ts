import { z } from 'zod'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { readJson } from '#app/web/body.server.ts'
import { inTransaction } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { saveCheck } from '../parts.server.ts'

const sent = z.object({ revision: z.number().int(), body: z.unknown(), key: z.string().min(1).max(200) })

const statuses = { saved: 200, stale: 409, refused: 422 } as const

export const loader = endpoint('expert', async () => notFound())

export const action = endpoint('expert', async ({ person, params, request, now }) => {
  const saving = sent.safeParse(await readJson(request).catch(() => null))
  if (!saving.success) return Response.json({ findings: [{ at: '', says: 'wrong' }] }, { status: 422 })
  const place = { workId: idIn(params, 'workId'), partId: idIn(params, 'partId') }
  const saved = await inTransaction(trx => saveCheck(trx, person, { ...place, ...saving.data }, now))
  if (saved.status === 'absent') notFound()
  const { status, ...answer } = saved
  return Response.json(answer, { status: statuses[status] })
})
