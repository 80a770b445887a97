import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { type Day, isDay } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { heatOf } from '../heat.ts'
import { leavesOf, recordLeave, removeLeave } from '../leave.server.ts'
import { isLeaveSpan, leaveKinds } from '../leave.ts'
import { resolvedBy } from '../plan/resolved.server.ts'
import { StreakPage } from '../streak.tsx'
import { hideStreak, streakOf } from '../streaks.server.ts'
import { words } from '../words.ts'

const weeksWoven = 26
const weeksOfDays = 18

export const meta = titled(words, 'streak')

export const loader = page('signedIn', async ({ person, now }) => {
  const { today, activity, calendar, streak, weeks, isHidden } = await streakOf(db, person, now, weeksWoven)
  return {
    streak,
    weeks,
    isHidden,
    heat: heatOf(today, activity, calendar, weeksOfDays),
    leaves: await leavesOf(db, person.id),
    resolved: await resolvedBy(db, person, now),
  }
})

const day = z.iso
  .date()
  .refine(isDay)
  .transform(text => text as Day)

const form = z.discriminatedUnion('part', [
  z
    .object({ part: z.literal('record'), kind: z.enum(leaveKinds), startedOn: day, endedOn: day })
    .refine(({ startedOn, endedOn }) => isLeaveSpan(startedOn, endedOn), {
      path: ['endedOn'],
      message: 'leaveOrder',
    }),
  z.object({ part: z.literal('remove'), leave: z.uuid() }),
  z.object({ part: z.literal('hiding'), hides: z.enum(['yes', 'no']).transform(word => word === 'yes') }),
])

export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.part === 'hiding') {
    await hideStreak(db, person.id, form.hides, now)
    return { done: 'hidden' as const }
  }
  if (form.part === 'remove') {
    await removeLeave(db, person.id, form.leave)
    return { done: 'removed' as const }
  }
  const { kind, startedOn, endedOn } = form
  await recordLeave(db, person.id, { kind, startedOn, endedOn }, now)
  return { done: 'recorded' as const }
})

export default function Route() {
  const answer = useActionData<typeof action>()
  return (
    <StreakPage {...useLoaderData<typeof loader>()} done={answer && 'done' in answer ? answer.done : null} />
  )
}
