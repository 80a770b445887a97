import { stringify } from 'csv-stringify/sync'
import { audit } from '#app/people/audit.server.ts'
import { endpoint } from '#app/people/gate.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db, inTransaction } from '#db/connection.ts'
import { filterOf } from '../filter.server.ts'
import { wholeOverview } from '../overview.server.ts'
import { words } from '../words.ts'

/** The overview as CSV for a spreadsheet; cells that a spreadsheet would take for a formula are made harmless. */
export const loader = endpoint('coordinator', async ({ person, url, now, language }) => {
  const say = wordsIn(words, language)
  const filter = filterOf(url.searchParams)
  const rows = await wholeOverview(db, scopeOf(person, 'coordinator'), filter, now)
  const detail = { ...filter, rows: rows.length }
  const deed = { actorId: person.id, action: 'overview.exported', subject: person.id, detail }
  await inTransaction(trx => audit(trx, deed, now))
  const table = rows.map(({ name, unit, path, step, percent, dueOn, state }) => [
    name,
    unit,
    path,
    step ?? '',
    percent,
    dueOn ?? '',
    say(`state.${state}`),
  ])
  const header = [
    say('name'),
    say('unit'),
    say('path'),
    say('step'),
    say('progress'),
    say('due'),
    say('state'),
  ]
  return new Response(stringify([header, ...table], { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bina-koordinasi.csv"',
    },
  })
})
