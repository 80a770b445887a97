import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { publishingPolicy, setPublishingPolicy } from '../policy.server.ts'
import { PublishingPolicy } from '../policy.tsx'
import { publishingWords } from '../publishing-words.ts'

export const meta = titled(publishingWords, 'policy')

export const loader = page('administrator', async () => ({ policy: await publishingPolicy(db) }))

const form = z.object({ fourEyes: z.literal('on').optional() })

export const action = mutation('administrator', form, async ({ person, form, db, now }) => {
  await setPublishingPolicy(db, { fourEyes: form.fourEyes === 'on' }, person.id, now)
  return { ok: true as const }
})

export default function Route() {
  return <PublishingPolicy {...useLoaderData<typeof loader>()} />
}
