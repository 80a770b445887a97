import { stringify } from 'csv-stringify/sync'
import { audit } from '#app/people/audit.server.ts'
import { endpoint } from '#app/people/gate.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db, inTransaction } from '#db/connection.ts'
import { dashboardOf } from '../dashboard/dashboard.server.ts'
import { dashboardWords } from '../dashboard/dashboard-words.ts'
import { measures } from '../dashboard/measures.ts'
import { cultureScope } from '../experiments/experiments.server.ts'

/** The figures of the units as CSV; cells that a spreadsheet would take for a formula are made harmless. */
export const loader = endpoint(['coordinator', 'administrator'], async ({ person, now, language }) => {
  const say = wordsIn(dashboardWords, language)
  const told = await dashboardOf(db, cultureScope(person), now)
  const rows = (told?.units ?? []).flatMap(({ name, figures }) =>
    measures.flatMap(measure => {
      const figure = figures[measure.name]
      return figure
        ? [[name, say(`measure.${measure.name}`), told?.until, figure.people, figure.counted]]
        : []
    }),
  )
  const deed = {
    actorId: person.id,
    action: 'culture.exported',
    subject: person.id,
    detail: { rows: rows.length },
  }
  await inTransaction(trx => audit(trx, deed, now))
  const header = [say('unit'), say('measure'), say('period'), say('people'), say('counted')]
  return new Response(stringify([header, ...rows], { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bina-budaya-belajar.csv"',
    },
  })
})
