import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { competencies } from '../competency.ts'
import { adoptFramework, frameworkInForce, importFramework, usesOf } from '../framework/framework.server.ts'
import { changeOf, readFramework } from '../framework/framework.ts'
import { FrameworkPage } from '../framework/framework-page.tsx'
import { frameworkWords } from '../framework/framework-words.ts'

export const meta = titled(frameworkWords, 'framework')

export const loader = page('administrator', async ({ url }) => {
  await adoptFramework(db)
  return {
    competencies: competencies(),
    inForce: await frameworkInForce(db),
    isImported: url.searchParams.has('imported'),
  }
})

const form = z.object({
  source: z.string().trim().min(1).max(200),
  list: z.string().max(400_000),
  step: z.enum(['check', 'import']),
})

export const action = mutation('administrator', form, async ({ form, person, db, now }) => {
  const values = { source: form.source, list: form.list }
  const read = readFramework(form.list)
  if (!read.ok) return data({ faults: read.faults, values }, { status: 422 })
  const change = changeOf(competencies(), read.competencies)
  if (form.step === 'check') {
    const uses = await usesOf(
      db,
      change.removed.map(({ slug }) => slug),
    )
    return { change, uses: Object.fromEntries(uses), values }
  }
  await importFramework(db, { competencies: read.competencies, source: form.source, by: person.id }, now)
  return redirect('/competency-framework?imported=1')
})

export default function Route() {
  const outcome = useActionData<typeof action>()
  return (
    <FrameworkPage
      {...useLoaderData<typeof loader>()}
      outcome={outcome && !('reason' in outcome) ? outcome : {}}
    />
  )
}
