import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { reportPage } from '../transfer/report-page.server.ts'
import { ImportReport } from '../transfer/report-view.tsx'
import { transferWords } from '../transfer/words.ts'

export const meta = titled(transferWords, 'report')

export const loader = page(['expert', 'reviewer'], ({ person, params }) =>
  reportPage(db, person, idIn(params, 'workId'), idIn(params, 'importId')),
)

export default function Route() {
  return <ImportReport {...useLoaderData<typeof loader>()} />
}
