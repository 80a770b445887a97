import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { type Day, isDay } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { workdayWords } from '../workday-words.ts'
import { changeWorkdays, workdaysOf } from '../workdays.server.ts'
import { Workdays } from '../workdays.tsx'

export const meta = titled(workdayWords, 'workdays')

const idOf = (text: string | undefined) => z.uuid().safeParse(text).data ?? notFound()

export const loader = page(
  'administrator',
  async ({ params }) => (await workdaysOf(db, idOf(params.unitId))) ?? notFound(),
)

const day = z.iso
  .date()
  .refine(isDay)
  .transform(text => text as Day)
const reason = z.string().trim().min(3).max(200)

const form = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('weekdays'),
    weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1).max(7),
  }),
  z.object({ change: z.literal('inherit') }),
  z.object({
    change: z.literal('day'),
    day,
    works: z.enum(['yes', 'no']).transform(word => word === 'yes'),
    reason,
  }),
  z.object({ change: z.literal('dayRemoval'), day }),
  z.object({ change: z.literal('week'), day, reason }),
  z.object({ change: z.literal('weekRemoval'), week: z.uuid() }),
])

export const action = mutation('administrator', form, async ({ form, person, params, db, now }) => {
  const held = (await workdaysOf(db, idOf(params.unitId))) ?? notFound()
  await changeWorkdays(db, held, person, form, now)
  return { saved: true }
})

export default function Route() {
  const answer = useActionData<typeof action>()
  return <Workdays {...useLoaderData<typeof loader>()} saved={Boolean(answer && 'saved' in answer)} />
}
