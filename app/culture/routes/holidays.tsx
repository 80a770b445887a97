import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { holidayWords } from '../holiday-words.ts'
import { holidaysIn, importHolidays, yearsOf } from '../holidays.server.ts'
import { changeOf, readHolidays, yearsMissing } from '../holidays.ts'
import { HolidaysPage } from '../holidays.tsx'

export const meta = titled(holidayWords, 'holidays')

const year = z.coerce.number().int().min(2000).max(2100)

export const loader = page('administrator', async ({ person, url, now }) => {
  const today = dayOf(now, person.zone)
  const years = await yearsOf(db)
  const missing = yearsMissing(
    today,
    years.map(known => known.year),
  )
  const chosen = year.safeParse(url.searchParams.get('year')).data ?? Number(today.slice(0, 4))
  const imported = z.coerce.number().int().positive().safeParse(url.searchParams.get('imported')).data ?? 0
  return { years, missing, chosen, imported, ...(await holidaysIn(db, chosen)) }
})

const form = z.object({
  year,
  source: z.string().trim().min(1).max(200),
  list: z.string().max(100_000),
  step: z.enum(['check', 'import']),
})

export const action = mutation('administrator', form, async ({ form, person, db, now }) => {
  const values = { year: String(form.year), source: form.source, list: form.list }
  const read = readHolidays(form.list, form.year, form.source)
  if (!read.ok) return data({ faults: read.faults, values }, { status: 422 })
  const change = changeOf((await holidaysIn(db, form.year)).holidays, read.list.holidays)
  if (form.step === 'check') return { change, values }
  await importHolidays(db, read.list, person.id, now)
  return redirect(`/holidays?year=${form.year}&imported=${read.list.holidays.length}`)
})

export default function Route() {
  const outcome = useActionData<typeof action>()
  return (
    <HolidaysPage
      {...useLoaderData<typeof loader>()}
      outcome={outcome && !('reason' in outcome) ? outcome : {}}
    />
  )
}
