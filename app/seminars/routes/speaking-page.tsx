import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { ClosedLink } from '../speaking/closed-link.tsx'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { noteUse, type ShownClosed, shownClosed } from '../speaking/links.server.ts'
import { actAt } from '../speaking/speaker-acts.server.ts'
import { speakerForm } from '../speaking/speaker-form.ts'
import { type SpeakerPageData, speakerPageOf } from '../speaking/speaker-page.server.ts'
import { SpeakerPage } from '../speaking/speaker-page.tsx'
import { speakerWords } from '../speaking/words.ts'

type Shown = { closed: ShownClosed } | (SpeakerPageData & { refused: string | null })

export const meta = titled(speakerWords, (t, shown: Shown) =>
  'closed' in shown ? t('closedTitle') : `${t('titleOwn')}: ${shown.seminar.title}`,
)

/** The same page as a speaker of the house has, for whoever came by a link: for its seminar alone. */
export const loader = page('anyone', async ({ request, url, now }) => {
  const opened = await openedBy(db, request, now)
  if ('closed' in opened) {
    const closed = shownClosed(opened.closed, url.searchParams.get('closed'))
    return data<Shown>({ closed }, { status: closed === 'absent' ? 404 : 410 })
  }
  await noteUse(db, opened.desk.link ?? '', now)
  const refused = url.searchParams.get('upload')
  return data<Shown>({ ...(await speakerPageOf(db, opened.desk, now)), refused })
})

export const action = mutation('anyone', speakerForm, async ({ request, form, db, language, now }) => {
  const opened = await openedBy(db, request, now)
  return 'desk' in opened ? actAt({ db, desk: opened.desk, language, now }, form) : notFound()
})

export default function Route() {
  const shown = useLoaderData<typeof loader>() as Shown
  if ('closed' in shown) return <ClosedLink closed={shown.closed} />
  const { refused, ...given } = shown
  return <SpeakerPage data={given} refused={refused} />
}
