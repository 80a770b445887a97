import type { ReactNode } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Former } from './former.server.ts'
import { Contents, Neighbours, PartPreview } from './preview.tsx'
import { publishingWords } from './publishing-words.ts'
import { words } from './words.ts'
import { baseOf } from './work.ts'

/** One publication as it was made, to be read by those who write and review; and the way back to it. */
export function FormerPublication({ above, ...former }: Former & { readonly above?: ReactNode }) {
  const t = useWords(publishingWords)
  const tell = useWords(words)
  const { dateTime } = useFormat()
  const { kind, workId, workTitle, number, outline, part, facts, publishedAt, isCurrent, mayRestore } = former
  const work = `${baseOf(kind)}/${workId}`
  const at = (partId: string) => `${work}/publications/${number}/${partId}`
  return (
    <Page
      title={t('formerOf', { number, title: outline.title })}
      description={isCurrent && <Badge tone="good">{t('current')}</Badge>}
      breadcrumbs={[
        { to: work, label: workTitle },
        { to: `${work}/publications`, label: tell('publications') },
      ]}
    >
      <Notice>{t('formerNote', { date: dateTime(publishedAt) })}</Notice>
      {outline.summary && <p className="mt-6 max-w-reading text-quiet">{outline.summary}</p>}
      {above && <div className="mt-8">{above}</div>}
      <div className="mt-8 grid gap-10 lg:grid-cols-[16rem_minmax(0,1fr)]">
        {kind === 'course' && <Contents at={at} {...{ outline, part }} />}
        <div className="min-w-0 max-w-reading">
          {part && kind === 'course' && <h2 className="mb-6 text-2xl">{part.title}</h2>}
          {part ? (
            <PartPreview part={part} facts={facts} />
          ) : (
            <p className="text-quiet">{tell('nothingYet')}</p>
          )}
          {kind === 'course' && <Neighbours at={at} {...{ outline, part }} />}
        </div>
      </div>
      {mayRestore && (
        <Section title={t('restoreTitle')} description={t('restoreIntro')}>
          <Form action={`${work}/publications`}>
            <input type="hidden" name="number" value={number} />
            <Button name="intent" value="restore">
              {t('restore')}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
