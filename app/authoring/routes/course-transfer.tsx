import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { publicationsOf } from '../publications.server.ts'
import { importMegabytes, importsOf } from '../transfer/imports.server.ts'
import { Transfer } from '../transfer/transfer-view.tsx'
import { transferWords } from '../transfer/words.ts'
import { workOfPage } from '../work-head.server.ts'

export const meta = titled(transferWords, 'transfer')

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  return {
    work: head,
    imports: await importsOf(db, head.id),
    publications: (await publicationsOf(db, head.id)).map(({ id, number }) => ({ id, number })),
    refused: url.searchParams.get('upload'),
    megabytes: importMegabytes,
  }
})

export default function Route() {
  return <Transfer {...useLoaderData<typeof loader>()} />
}
