import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { withinRate } from '#app/web/rates.server.ts'
import { titled } from '#app/web/title.ts'
import { mutationAfter, page, refuse } from '../gate.server.ts'
import { ForgottenPassword } from '../password-pages.tsx'
import { askForReset } from '../password-resets.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'forgotten')

export const loader = page('anyone', async () => null)

export const action = mutationAfter(
  'anyone',
  z.object({ email: z.email() }),
  async ({ form, address, now, db }) =>
    (await withinRate(db, `reset/${address}`, 10, 3600, now))
      ? { mayBeSent: await withinRate(db, `reset/${form.email.toLowerCase()}`, 3, 3600, now) }
      : refuse('tooManyTries', 429),
  async ({ form, found: { mayBeSent }, now, db }) => {
    if (mayBeSent) await askForReset(db, form.email, now)
    return { ok: true as const }
  },
)

export default function Route() {
  const answer = useActionData<typeof action>()
  return <ForgottenPassword sent={answer !== undefined && 'ok' in answer && answer.ok} />
}
