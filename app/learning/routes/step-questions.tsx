import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { AskPage } from '../asking/ask-page.tsx'
import { askWords } from '../asking/ask-words.ts'
import { askedAbout, askQuestion } from '../asking/questions.server.ts'
import { stepAt } from '../step-at.server.ts'

export const handle = { look: 'focus' }

export const meta = titled(askWords, 'ask')

const baseOf = ({ enrolmentId, stepId }: { enrolmentId: string; stepId: string }) =>
  `/enrolments/${enrolmentId}/steps/${encodeURIComponent(stepId)}`

export const loader = page('signedIn', async ({ person, params, url }) => {
  const at = stepAt(person, params)
  const blockId = url.searchParams.get('block') ?? ''
  const about = (await askedAbout(db, at, blockId)) ?? notFound()
  return { lesson: about.title, base: baseOf(at), blockId, quote: about.quote }
})

const form = z.object({ blockId: z.string().max(64), text: z.string().trim().min(1).max(1000) })

export const action = mutation('signedIn', form, async ({ person, params, form, db, now }) => {
  const at = stepAt(person, params)
  const asked = await askQuestion(db, at, form, now)
  if (asked.ok) return redirect(`${baseOf(at)}#${form.blockId}`)
  return asked.reason === 'absent' ? notFound() : refuse(asked.reason, 429)
})

export default function Route() {
  return <AskPage {...useLoaderData<typeof loader>()} />
}
