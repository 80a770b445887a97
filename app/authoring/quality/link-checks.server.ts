import { sql } from 'kysely'
import { defineJob } from '#app/web/jobs.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { type Visit, visit } from '#app/web/visit.server.ts'
import type { Db } from '#db/connection.ts'

const day = 86_400_000
const again = 7 * day
const mostAtOnce = 200

/** Looks by night whether the pages that drafts link to are still there, where this installation may ask the outside. */
export const checkLinks = defineJob({
  name: 'links.check',
  cron: '40 17 * * *',
  run: async (db, now) => (settings().LINK_CHECKS ? lookAtLinks(db, now, visit) : 0),
})

/** Looks at the links due: new ones, those gone yesterday, all others once a week. Returns how many. */
export async function lookAtLinks(
  db: Db,
  now: Date,
  look: (href: string) => Promise<Visit>,
): Promise<number> {
  const written = await linksInDrafts(db)
  await db.deleteFrom('linkCheck').where(sql<boolean>`not (href = any(${written}))`).execute()
  const known = new Map(
    (await db.selectFrom('linkCheck').selectAll().execute()).map(check => [check.href, check]),
  )
  const isDue = (href: string) => {
    const check = known.get(href)
    const wait = check?.goneSince ? day : again
    return !check || check.checkedAt.getTime() <= now.getTime() - wait
  }
  const due = written.filter(isDue).slice(0, mostAtOnce)
  for (const href of due) {
    const seen = await look(href)
    const since = known.get(href)?.goneSince ?? null
    const goneSince = seen === 'gone' ? (since ?? now) : seen === 'found' ? null : since
    await db
      .insertInto('linkCheck')
      .values({ href, checkedAt: now, goneSince })
      .onConflict(conflict => conflict.column('href').doUpdateSet({ checkedAt: now, goneSince }))
      .execute()
  }
  return due.length
}

/** Those of these links whose pages were gone at two looks, a day or more apart. */
export async function deadAmong(db: Db, hrefs: readonly string[]): Promise<readonly string[]> {
  if (hrefs.length === 0) return []
  const rows = await db
    .selectFrom('linkCheck')
    .select('href')
    .where('href', 'in', [...hrefs])
    .where(sql<boolean>`gone_since <= checked_at - interval '1 day'`)
    .execute()
  return rows.map(({ href }) => href)
}

const inText = `strict $.**.marks[*] ? (@.type == "link").attrs.href`
const inCards = `strict $.** ? (@.type == "linkCard").attrs.href`

/** Every address elsewhere that a lesson in writing leads to, over https, as the check asks no other way. */
async function linksInDrafts(db: Db): Promise<string[]> {
  const { rows } = await sql<{ href: string }>`
    select distinct href #>> '{}' as href
    from part
    join work on work.id = part.work_id and work.retired_at is null
    cross join lateral (
      select jsonb_path_query(part.body, ${inText}::jsonpath, silent => true) as href
      union all select jsonb_path_query(part.body, ${inCards}::jsonpath, silent => true)
    ) as found
    where part.kind = 'lesson' and part.deleted_at is null and href #>> '{}' like 'https://%'
      and char_length(href #>> '{}') <= 2000
    order by href`.execute(db)
  return rows.map(({ href }) => href)
}
