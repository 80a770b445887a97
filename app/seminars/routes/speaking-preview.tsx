import { useLoaderData } from '@remix-run/react'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { speakerPreviewOf } from '../speaking/speaker-preview.server.ts'
import { SpeakerPreview } from '../speaking/speaker-preview.tsx'
import { speakerWords } from '../speaking/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(speakerWords, (t, { preview }: Data) =>
  t('previewTitle', { title: preview.outline.title }),
)

export const loader = page('anyone', async ({ request, now }) => {
  const opened = await openedBy(db, request, now)
  return 'desk' in opened ? speakerPreviewOf(db, opened.desk) : notFound()
})

export default function Route() {
  return <SpeakerPreview {...useLoaderData<typeof loader>()} />
}
