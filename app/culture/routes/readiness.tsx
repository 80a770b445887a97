import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askForCompany, companyAsked, withdrawCompany } from '#app/coordination/company.server.ts'
import { carersOf } from '#app/learning/care.server.ts'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { superiorOf } from '#app/people/superiors.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { calendarsOf } from '../calendars.server.ts'
import { nextThing } from '../next-thing.server.ts'
import { keepPulse, lastPulse, mayAsk, readinessOf, sayReadiness } from '../readiness/readiness.server.ts'
import { ReadinessPage } from '../readiness/readiness-page.tsx'
import { readinessWords } from '../readiness/readiness-words.ts'
import { hindrances, stages } from '../readiness/stages.ts'
import { askForTime, lastTimeRequest, mayAskForTime } from '../readiness/time-requests.server.ts'

export const meta = titled(readinessWords, 'title')

export const loader = page('signedIn', async ({ person, now }) => {
  const calendars = await calendarsOf(db, [{ id: person.id, unitPath: person.unit?.path ?? null }])
  const own = (await readinessOf(db, [person], calendars, now)).get(person.id)!
  const timeAskedAt = await lastTimeRequest(db, person.id)
  const next = await nextThing(db, person)
  return {
    ...{
      stage: own.stage,
      stageSaid: own.stageSaid,
      hindrance: own.hindrance,
      saidSo: own.signs.said !== null,
      timeAskedAt,
    },
    nextHref: next?.href ?? null,
    packHref: next?.href.replace(/\/steps\/.*/, '/pack') ?? null,
    superior: (await superiorOf(db, person.id))?.name ?? null,
    mayAskForTime: mayAskForTime(timeAskedAt, now),
    mentors: own.hindrance === 'cannot' ? await carersOf(db, person.id, 'mentor') : [],
    companyAsked: await companyAsked(db, person.id),
    asksPulse: mayAsk(await lastPulse(db, person.id), now),
  }
})

const mark = z.coerce.number().int().min(1).max(5)
const form = z.discriminatedUnion('part', [
  z.object({ part: z.literal('stage'), said: z.enum(stages) }),
  z.object({ part: z.literal('hindrance'), said: z.enum([...hindrances, 'none']) }),
  z.object({ part: z.literal('pulse'), easy: mark, able: mark, time: mark, useful: mark }),
  z.object({ part: z.literal('time') }),
  z.object({ part: z.literal('company'), mentorId: z.uuid() }),
  z.object({ part: z.literal('noCompany') }),
])

export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.part === 'time') {
    const asked = await askForTime(db, person, now)
    return asked.ok ? { done: 'sent' as const } : refuse(asked.reason)
  }
  if (form.part === 'company') {
    const asked = await askForCompany(db, person, form.mentorId, now)
    return asked.ok ? { done: 'sent' as const } : refuse(asked.reason)
  }
  if (form.part === 'noCompany') {
    await withdrawCompany(db, person.id)
    return { done: 'saved' as const }
  }
  if (form.part === 'pulse') {
    const { part: _, ...pulse } = form
    return (await keepPulse(db, person.id, pulse, now)) ? { done: 'saved' as const } : refuse('tooSoon')
  }
  await sayReadiness(db, person.id, { about: form.part, said: form.said }, now)
  return { done: 'saved' as const }
})

export default function Route() {
  const answer = useActionData<typeof action>()
  return (
    <ReadinessPage
      {...useLoaderData<typeof loader>()}
      done={answer && 'done' in answer ? answer.done : null}
    />
  )
}
