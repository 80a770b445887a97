import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { unitsOf } from '#app/coordination/targets.server.ts'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { indented } from '#app/people/unit-options.ts'
import { unitExists } from '#app/people/units.server.ts'
import { dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { readCalendar } from '../holiday-calendar.server.ts'
import { holidayWords } from '../holiday-words.ts'
import { holidaysIn, importHolidays, yearsOf } from '../holidays.server.ts'
import { changeOf, readHolidays, yearsMissing } from '../holidays.ts'
import { HolidaysPage } from '../holidays.tsx'

export const meta = titled(holidayWords, 'holidays')

const mostFaults = 12

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
  const unitId = z.uuid().safeParse(url.searchParams.get('unit')).data ?? null
  const units = indented(await unitsOf(db, 'all'))
  return {
    ...{ years, missing, chosen, imported, units },
    unit: units.find(({ value }) => value === unitId) ?? null,
    ...(await holidaysIn(db, chosen, unitId)),
  }
})

const form = z.object({
  year,
  unitId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  source: z.string().trim().min(1).max(200),
  list: z.string().max(400_000),
  step: z.enum(['check', 'import']),
})

export const action = mutation('administrator', form, async ({ form, person, db, now }) => {
  const values = { year: String(form.year), unitId: form.unitId ?? '', source: form.source, list: form.list }
  if (form.unitId !== null && !(await unitExists(db, form.unitId))) notFound()
  const readAs = /^\s*BEGIN:VCALENDAR/i.test(form.list) ? readCalendar : readHolidays
  const read = readAs(form.list, form.year, form.source)
  if (!read.ok) return data({ faults: read.faults.slice(0, mostFaults), values }, { status: 422 })
  const change = changeOf((await holidaysIn(db, form.year, form.unitId)).holidays, read.list.holidays)
  if (form.step === 'check') return { change, values }
  await importHolidays(db, read.list, person.id, now, form.unitId)
  const unit = form.unitId ? `&unit=${form.unitId}` : ''
  return redirect(`/holidays?year=${form.year}&imported=${read.list.holidays.length}${unit}`)
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
