import { useActionData } from '@remix-run/react'
import { Pencil, Trash2 } from 'lucide-react'
import type { WorkHead } from '#app/authoring/work-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { AuthorVideo, type OwnVideo, useAuthorVideo } from '../author-video.tsx'
import type { Film } from '../processing/film.ts'
import type { CompletionPolicy } from './ask.ts'
import type { AskDone } from './ask-action.server.ts'
import { AskEdit } from './ask-edit.tsx'
import type { DraftAsk } from './asks.server.ts'
import { CompletionSection } from './completion-section.tsx'
import { words } from './words.ts'

interface AsksSideProps {
  readonly work: WorkHead
  readonly asks: readonly DraftAsk[]
  readonly video: OwnVideo | null
  readonly film: Film | null
  readonly completion: CompletionPolicy
}

/** The questions inside a recording, each at its second, as their author writes them beside the video. */
export function AsksSide({ work, asks, video, film, completion }: AsksSideProps) {
  const t = useWords(words)
  const done = useActionData<AskDone | { readonly ok?: false }>()
  const { values } = useFormResult()
  const { element, player, watching } = useAuthorVideo(video, film)
  const second = Math.floor(player.second)
  return (
    <>
      {done?.ok && (
        <Notice kind="good" live="polite">
          {t(done.done)}
        </Notice>
      )}
      <noscript>
        <Notice kind="warn">{t('needsScript')}</Notice>
      </noscript>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <AuthorVideo {...{ video, film, element, watching }} />
        <Section title={t('questionsInside')} description={t('intro')} className="lg:mt-0">
          {asks.length === 0 && <p className="text-quiet">{t('noneYet')}</p>}
          <ol>
            {asks.map(ask => (
              <li key={`${ask.id} ${JSON.stringify(ask)}`} className="border-b border-line py-1">
                <Row ask={ask} second={second} mayEdit={work.mayEdit} />
              </li>
            ))}
          </ol>
          {work.mayEdit && (
            <details key={asks.length} className="mt-6" open={values?.intent === 'question' && !values.askId}>
              <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold text-primary">
                {t('add')}
              </summary>
              <AskEdit second={second} />
            </details>
          )}
        </Section>
      </div>
      <CompletionSection completion={completion} mayEdit={work.mayEdit} />
    </>
  )
}

function Row({ ask, second, mayEdit }: { ask: DraftAsk; second: number; mayEdit: boolean }) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { values } = useFormResult()
  const time = clock(ask.at)
  const line = (
    <>
      <span className="w-12 shrink-0 text-quiet tabular-nums">{time}</span>
      <span className="min-w-0 flex-1 wrap-anywhere">{ask.question.prompt.ask}</span>
    </>
  )
  if (!mayEdit) return <p className="flex gap-3 py-2">{line}</p>
  return (
    <div className="flex flex-wrap items-start gap-1">
      <details
        open={values?.askId === ask.id && values.intent === 'question'}
        className="min-w-0 flex-1 basis-60"
      >
        <summary className="flex min-h-11 cursor-pointer list-none items-start gap-3 rounded-control py-2.5 hover:text-primary">
          {line}
          <Pencil aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-quiet" />
          <span className="sr-only">{t('edit', { time })}</span>
        </summary>
        <AskEdit ask={ask} second={second} />
      </details>
      <Form>
        <input type="hidden" name="askId" value={ask.id} />
        <Button
          name="intent"
          value="removeQuestion"
          variant="plain"
          size="small"
          icon={Trash2}
          aria-label={t('remove', { time })}
        >
          {t('removeShort')}
        </Button>
      </Form>
    </div>
  )
}
