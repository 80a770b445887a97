import { redirect } from '@remix-run/node'
import { endpoint } from '#app/people/gate.server.ts'
import { inTransaction } from '#db/connection.ts'
import { keepBrought, pathIn } from '../written/brought.server.ts'

const composers = ['expert', 'coordinator', 'administrator'] as const

/** Makes a draft of one's own of a path in a file; what it points to is looked at in the composer like in any draft. */
export const action = endpoint(composers, async ({ person, request, now }) => {
  const { read, key } = await pathIn(request)
  if (!read.ok) return redirect(`/paths?refused=${read.reason}#import`, 303)
  const brought = { by: person.id, path: read.path, key }
  return redirect(await inTransaction(trx => keepBrought(trx, brought, now)), 303)
})

/** Whoever tries again after a file that was far too large. */
export const loader = endpoint(composers, async () => redirect('/paths#import'))
