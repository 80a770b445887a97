import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { importMegabytes } from '../transfer/imports.server.ts'
import { NewImport } from '../transfer/new-import.tsx'
import { transferWords } from '../transfer/words.ts'

export const meta = titled(transferWords, 'importCourse')

export const loader = page('expert', async ({ url }) => ({
  refused: url.searchParams.get('upload'),
  megabytes: importMegabytes,
}))

export default function Route() {
  return <NewImport {...useLoaderData<typeof loader>()} />
}
