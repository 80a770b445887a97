import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/web/title.ts'
import { type Former, formerLoader } from '../former.server.ts'
import { FormerPublication } from '../former.tsx'
import { publishingWords } from '../publishing-words.ts'

export const meta = titled(publishingWords, (t, { number, outline }: Former) =>
  t('formerOf', { number, title: outline.title }),
)

export const loader = formerLoader('course')

export default function Route() {
  const former = useLoaderData<typeof loader>()
  return <FormerPublication key={former.part?.id} {...former} />
}
