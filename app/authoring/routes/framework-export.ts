import { stringify } from 'csv-stringify/sync'
import { endpoint } from '#app/people/gate.server.ts'
import { competencies } from '../competency.ts'
import { rowsOf } from '../framework/framework.ts'

/** The framework in force as CSV, in the form that its import reads. */
export const loader = endpoint('administrator', async () => {
  const rows = rowsOf(competencies()).map(row => [...row])
  return new Response(stringify(rows, { bom: true, escape_formulas: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bina-kompetensi.csv"',
    },
  })
})
