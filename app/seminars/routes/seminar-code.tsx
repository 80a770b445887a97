import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { notFound, page } from '#app/people/gate.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { CodeScreen } from '../attendance/code-screen.tsx'
import { presentedSeminar, screenOf } from '../attendance/presenting.server.ts'
import { screenWords } from '../attendance/screen-words.ts'

export const meta = titled(screenWords, 'screen')

export const handle = { look: 'focus' }

export const loader = page('signedIn', async ({ person, params, now }) => {
  const seminar = (await presentedSeminar(db, person, idIn(params, 'seminarId'))) ?? notFound()
  return { seminar, screen: await screenOf(db, seminar, now), origin: settings().origin }
})

export default function Route() {
  return <CodeScreen {...useLoaderData<typeof loader>()} />
}
