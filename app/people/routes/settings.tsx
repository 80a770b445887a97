import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { withinRate } from '#app/web/rates.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { mutationAfter, page, refuse } from '../gate.server.ts'
import { changePassword } from '../password-resets.server.ts'
import { passwordFault } from '../password-rules.ts'
import { passwordFits } from '../passwords.server.ts'
import { Settings } from '../settings.tsx'
import { superiorOf } from '../superiors.server.ts'
import { words } from '../words.ts'
import { chooseZone } from '../zones.server.ts'

export const meta = titled(words, 'settings')

export const loader = page('signedIn', async ({ person }) => ({
  name: person.name,
  email: person.email,
  nip: person.nip,
  unit: person.unit?.name ?? null,
  jobTitle: person.jobTitle,
  theme: person.theme,
  superior: (await superiorOf(db, person.id))?.name ?? null,
  zone:
    (await db.selectFrom('person').select('zone').where('id', '=', person.id).executeTakeFirstOrThrow())
      .zone ?? '',
}))

const form = z.discriminatedUnion('part', [
  z.object({ part: z.literal('zone'), zone: z.enum(['', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) }),
  z.object({
    part: z.literal('password'),
    currentPassword: z.string().min(1).max(1000),
    newPassword: z.string().min(1).max(1000),
  }),
])

export const action = mutationAfter(
  'signedIn',
  form,
  async ({ form, person, now, db }) =>
    form.part === 'zone' || (await withinRate(db, `password/${person.id}`, 10, 900, now))
      ? null
      : refuse('tooManyTries', 429),
  async ({ form, person, db, now, sessionId }) => {
    if (form.part === 'zone') {
      await chooseZone(db, person.id, form.zone || null, now)
      return { saved: 'zone' as const }
    }
    const stored = await db
      .selectFrom('person')
      .select('passwordHash')
      .where('id', '=', person.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!(await passwordFits(form.currentPassword, stored.passwordHash))) return refuse('wrongPassword', 422)
    const fault = passwordFault(form.newPassword, person)
    if (fault) return refuse(fault, 422)
    await changePassword(db, person.id, form.newPassword, now, sessionId)
    return { saved: 'password' as const }
  },
)

export default function Route() {
  const answer = useActionData<typeof action>()
  return (
    <Settings {...useLoaderData<typeof loader>()} saved={answer && 'saved' in answer ? answer.saved : null} />
  )
}
