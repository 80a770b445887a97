import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { differenceOf } from '../together/difference.ts'
import { historyOf, namePoint, restoreText, textAt } from '../together/history.server.ts'
import { HistoryView } from '../together/history-view.tsx'
import { togetherWords } from '../together/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(togetherWords, (t, { title }: Data) => t('historyOf', { title }))

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => {
  const partId = idIn(params, 'partId')
  const { body, ...history } = (await historyOf(db, person, partId)) ?? notFound()
  const asked = Number(url.searchParams.get('at'))
  const chosen = history.points.find(({ number }) => number === asked) ?? history.points[0] ?? null
  if (!chosen) return { ...history, partId, chosen, against: 'before' as const, changes: [] }
  const isNewest = chosen === history.points[0]
  const against =
    isNewest || url.searchParams.get('show') === 'before' ? ('before' as const) : ('now' as const)
  const then = await textAt(db, partId, chosen.number)
  const changes =
    against === 'now'
      ? differenceOf(then, body)
      : differenceOf(
          chosen.after > 0 ? await textAt(db, partId, chosen.after) : { type: 'doc', content: [] },
          then,
        )
  return { ...history, partId, chosen, against, changes }
})

const number = z.coerce.number().int().positive()
const asked = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('restore'), number, block: z.string().min(1).max(64).optional() }),
  z.object({ intent: z.literal('name'), number, name: z.string().trim().max(120) }),
])

export const action = mutation('expert', asked, async ({ person, params, form, db, now }) => {
  const partId = idIn(params, 'partId')
  if (form.intent === 'name')
    return (await namePoint(db, person, { partId, ...form }, now)) ? { done: 'named' as const } : notFound()
  const restored = await restoreText(db, person, { partId, ...form }, now)
  if (restored === 'absent') return notFound()
  return restored === 'refused' ? refuse('cannotRestore') : { done: 'restored' as const }
})

export default function Route() {
  return <HistoryView {...useLoaderData<typeof loader>()} />
}
