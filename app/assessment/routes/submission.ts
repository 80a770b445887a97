import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutation, notFound, resource } from '#app/people/gate.server.ts'
import { appendForm } from '../answers.server.ts'
import { attemptOf } from '../attempts.server.ts'
import { submitAttempt } from '../submission.server.ts'

const manifest = z.object({
  device: z.string().max(64),
  count: z.number().int().min(0).max(1_000_000),
  hash: z.string().max(64),
})

const body = z.union([z.object({ manifest }), z.looseObject({ manifest: z.undefined().optional() })])

/** Hands in an attempt: from a script with its manifest, or by a plain form with its answers, which leads to the result. */
export const action = resource(
  mutation('signedIn', body, async ({ person, params, form, db, now }) => {
    const mine = { attemptId: params.attemptId ?? '', personId: person.id }
    const attempt = (await attemptOf(db, person.id, mine.attemptId)) ?? notFound()
    if (form.manifest) {
      const outcome = (await submitAttempt(db, mine, now, form.manifest)) ?? notFound()
      // Thrown, so that it is no answer to keep: once the rest has come, the same is asked again.
      if (!outcome.ok) throw Response.json(outcome, { status: 409 })
      return { ok: true as const }
    }
    await appendForm(db, { ...mine, sheet: attempt.sheet }, form, now)
    await submitAttempt(db, mine, now)
    return redirect(`/attempts/${attempt.id}/result`)
  }),
)
