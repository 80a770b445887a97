import { notFound } from '#app/people/gate.server.ts'
import { readJson } from '#app/web/body.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import type { Saved } from './captions.server.ts'
import { changesForm } from './captions-form.ts'
import type { Change } from './changes.ts'

/** Takes changed lines in and answers with the revision, and with all lines where the sender does not know them. */
export async function answerChanges(
  request: Request,
  save: (db: Db, changes: readonly Change[]) => Promise<Saved>,
): Promise<Response> {
  const sent = changesForm.safeParse(await readJson(request))
  if (!sent.success) return Response.json({ reason: 'wrong' }, { status: 422 })
  const { changes, revision: known } = sent.data
  const saved = await inTransaction(trx => save(trx, changes))
  if (saved.status === 'absent') notFound()
  if (saved.status === 'tooMany') return Response.json({ reason: 'tooMany' }, { status: 422 })
  const { revision, cues } = saved
  if (saved.status === 'stale') return Response.json({ revision, cues }, { status: 409 })
  const isKnown = revision === known || revision === known + 1
  return Response.json(isKnown ? { revision } : { revision, cues })
}
