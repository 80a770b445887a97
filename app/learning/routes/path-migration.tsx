import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { deedSchema, pairsIn } from '../migrating/deeds.ts'
import { migrateSoon } from '../migrating/job.server.ts'
import { migrationPage } from '../migrating/migration-page.server.ts'
import { MigrationPage } from '../migrating/migration-page.tsx'
import { cancelMigration, decide, remap, takeBack } from '../migrating/migrations.server.ts'
import { migrationWords } from '../migrating/words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Bina` }]

export const loader = page(
  ['expert', 'coordinator', 'administrator'],
  async ({ person, params, language }) => {
    const { migrationId = '' } = params
    const migration = isId(migrationId) ? await migrationPage(db, person, migrationId) : null
    if (!migration) notFound()
    return { migration, title: wordsIn(migrationWords, language)('title', { to: migration.to }) }
  },
)

export const action = mutation(
  ['expert', 'coordinator', 'administrator'],
  deedSchema,
  async ({ person, params, form, db, now }) => {
    const { migrationId: id = '' } = params
    if (!isId(id)) notFound()
    const done =
      form.deed === 'mapping'
        ? await remap(db, { person, id, pairs: pairsIn(form) })
        : form.deed === 'cancellation'
          ? await cancelMigration(db, { person, id })
          : form.deed === 'choices'
            ? await decide(db, { person, id, choice: form }, now)
            : await takeBack(db, { person, id }, now)
    if (!done.ok) return done.reason === 'absent' ? notFound() : refuse(done.reason)
    await migrateSoon()
    return redirect(`/migrations/${id}`)
  },
)

export default function Route() {
  return <MigrationPage migration={useLoaderData<typeof loader>().migration} />
}
