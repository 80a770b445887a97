import { z } from 'zod'
import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { refuseField } from '#app/people/gate.server.ts'
import type { Db } from '#db/connection.ts'
import { channels } from './channels/channels.server.ts'
import { deviceForm, dropDevice, keepDevice } from './channels/devices.server.ts'
import { numberOf } from './channels/number.ts'
import { giveNumber, takeNumberBack } from './channels/numbers.server.ts'
import { putFirst, switchMail } from './channels/ways.server.ts'
import { nudgeNamed } from './nudges.ts'
import { snooze, switchNudge } from './wishes.server.ts'

const answer = z.enum(['yes', 'no']).transform(word => word === 'yes')

/** All that the page of nudges can be asked. */
export const nudgeForm = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('consent'),
    given: answer,
    purpose: z.enum(['nudges', 'experiments']).default('nudges'),
    from: z.literal('today').optional(),
  }),
  z.object({
    part: z.literal('pause'),
    days: z.enum(['0', '7', '28']).transform(Number),
  }),
  z.object({
    part: z.literal('switch'),
    on: answer,
    nudge: z
      .string()
      .refine(name => nudgeNamed(name))
      .optional(),
  }),
  z.object({ part: z.literal('number'), number: z.string().trim().max(30) }),
  z.object({ part: z.literal('takeNumberBack') }),
  z.object({ part: z.literal('first'), first: z.enum(channels.map(({ name }) => name)) }),
  z.object({ part: z.literal('mail'), on: answer }),
  deviceForm,
  z.object({ part: z.literal('dropDevice'), device: z.uuid() }),
])

const saved = { saved: 'page' } as const

export async function carryOut(db: Db, personId: string, form: z.output<typeof nudgeForm>, now: Date) {
  switch (form.part) {
    case 'switch':
      await switchNudge(db, personId, form.nudge ?? null, form.on, now)
      return saved
    case 'pause':
      await snooze(db, personId, form.days, now)
      return saved
    case 'number': {
      const number = numberOf(form.number)
      if (!number) return refuseField('number', 'malformed')
      await giveNumber(db, personId, number, now)
      return saved
    }
    case 'takeNumberBack':
      await takeNumberBack(db, personId, now)
      return saved
    case 'first':
      await putFirst(db, personId, form.first, now)
      return saved
    case 'mail':
      await switchMail(db, personId, form.on, now)
      return saved
    case 'device':
      await keepDevice(db, personId, form, now)
      return saved
    case 'dropDevice':
      await dropDevice(db, personId, form.device)
      return saved
    case 'consent': {
      const record = form.given ? giveConsent : withdrawConsent
      await record(db, personId, form.purpose, now)
      return saved
    }
  }
}
