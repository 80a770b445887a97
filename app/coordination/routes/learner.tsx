import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { grantAttempts, waiveStep } from '#app/learning/hands.server.ts'
import { pauseWalk, resumeWalk } from '#app/learning/pausing.server.ts'
import { noteTalk } from '#app/learning/tasks.server.ts'
import { audit } from '#app/people/audit.server.ts'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { asDay, dayOf } from '#app/web/day.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { changeDue, learnerOn } from '../learner.server.ts'
import { Learner } from '../learner.tsx'
import { words } from '../words.ts'

export const meta = titled(words, (_, learner: { name: string }) => learner.name)

const idOf = (text: string | undefined) => z.uuid().safeParse(text).data ?? notFound()

export const loader = page(['coordinator', 'mentor'], async ({ person, params, now }) => {
  const today = dayOf(now, person.zone)
  const learner = (await learnerOn(db, person, idOf(params.enrolmentId), today)) ?? notFound()
  return { ...learner, today }
})

const reason = z.string().trim().min(3).max(1000)

const form = z.discriminatedUnion('help', [
  z.object({ help: z.literal('attempt'), stepId: z.string(), reason }),
  z.object({ help: z.literal('waiver'), stepId: z.string(), reason }),
  z.object({
    ...{ help: z.literal('talk'), stepId: z.string(), on: z.iso.date() },
    agreed: z.string().trim().min(3).max(4000),
  }),
  z.object({ help: z.literal('pause') }),
  z.object({ help: z.literal('resumption') }),
  z.object({ help: z.literal('date'), dueOn: z.union([z.literal(''), z.iso.date()]) }),
])

export const action = mutation(
  ['coordinator', 'mentor'],
  form,
  async ({ form, person, params, language, db, now }) => {
    const enrolmentId = idOf(params.enrolmentId)
    const learner = (await learnerOn(db, person, enrolmentId)) ?? notFound()
    const stepId = 'stepId' in form ? form.stepId : null
    const done = { helped: form.help, step: learner.steps.find(step => step.id === stepId)?.title ?? '' }
    if (form.help === 'date') {
      if (!learner.coordinated || !learner.assigned) notFound()
      if (form.dueOn !== '' && form.dueOn < dayOf(now, person.zone)) return refuse('past', 422)
      await changeDue(db, enrolmentId, form.dueOn || null)
      const detail = { dueOn: form.dueOn || null }
      await audit(db, { actorId: person.id, action: 'due.changed', subject: enrolmentId, detail }, now)
      return done
    }
    if (form.help === 'pause' || form.help === 'resumption') {
      if (!learner.coordinated) notFound()
      const at = { enrolmentId, learnerId: learner.learnerId, by: person }
      await (form.help === 'pause' ? pauseWalk(db, at, now) : resumeWalk(db, at, now))
      return done
    }
    if (form.help === 'talk') {
      const { stepId, agreed } = form
      const noting = { enrolmentId, stepId, by: person, on: asDay(form.on), agreed }
      const noted = await noteTalk(db, noting, now)
      if (noted.ok) return done
      if (noted.reason === 'absent') notFound()
      if (noted.reason === 'notYet') return refuseField('on', wordsIn(words, language)('refused.dayToCome'))
      return refuse(noted.reason === 'waiting' ? 'talkWaits' : 'talkClosed')
    }
    const hand = { enrolmentId, stepId: form.stepId, reason: form.reason, by: person }
    const helped = await (form.help === 'attempt'
      ? grantAttempts(db, { ...hand, extra: 1 }, now)
      : waiveStep(db, hand, now))
    if (helped.ok) return done
    return helped.reason === 'absent' ? notFound() : refuse('notStuck')
  },
)

export default function Route() {
  return <Learner {...useLoaderData<typeof loader>()} />
}
