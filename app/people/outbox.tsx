import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

interface Letter {
  id: string
  recipient: string
  subject: string
  bodyText: string
  createdAt: Date
}

export function Outbox({ letters }: { letters: readonly Letter[] }) {
  const t = useWords(words)
  const { dateTime } = useFormat()
  return (
    <Page
      title={t('outbox')}
      description={t('outboxIntro')}
      width="reading"
      breadcrumbs={[{ to: '/demo', label: t('chooser') }]}
    >
      {letters.length === 0 && <Empty title={t('noMail')} />}
      {letters.map(({ id, recipient, subject, bodyText, createdAt }) => (
        <article key={id} className="border-line border-b py-6 first:pt-0">
          <h2 className="text-lg">{subject}</h2>
          <p className="text-quiet text-sm">
            {t('to')} {recipient} · {dateTime(createdAt)}
          </p>
          <p className="mt-3 whitespace-pre-line break-words">{bodyText}</p>
        </article>
      ))}
    </Page>
  )
}
