import { useActionData } from '@remix-run/react'
import { MessageSquare } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextArea } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { CommentLine } from './comment-line.tsx'
import type { Place } from './comment-places.ts'
import { commentWords } from './comment-words.ts'
import type { Thread } from './comments.server.ts'
import { type Named, TellOthers } from './tell-others.tsx'

export interface CommentsViewProps {
  readonly title: string
  readonly crumbs: readonly { readonly to: string; readonly label: string }[]
  /** Where the text, or the path, itself is. */
  readonly text: string
  /** What stands in its address before the id of a part. */
  readonly partBy: '#' | '?at='
  readonly threads: readonly Thread[]
  readonly others: readonly Named[]
  readonly places: readonly Place[]
  /** The block a new comment begins with; empty for the whole. */
  readonly chosen: string
}

/** What authors and reviewers say about a lesson or a path, by the part it is about. */
export function CommentsView({
  title,
  crumbs,
  text,
  partBy,
  threads,
  others,
  places,
  chosen,
}: CommentsViewProps) {
  const t = useWords(commentWords)
  const done = useActionData<{ done?: true }>()?.done
  const open = threads.filter(({ resolvedAt }) => !resolvedAt)
  const settled = threads.filter(({ resolvedAt }) => resolvedAt)
  const each = (thread: Thread) => (
    <li key={thread.id} id={thread.id}>
      <ThreadCard
        thread={thread}
        others={others}
        to={isThere(thread, places) ? `${text}${partBy}${thread.blockId}` : null}
      />
    </li>
  )
  return (
    <Page
      title={t('commentsOf', { title })}
      description={t('commentsHelp')}
      breadcrumbs={[...crumbs, { to: text, label: title }]}
      actions={<LinkButton to={text}>{t('back')}</LinkButton>}
    >
      <div className="max-w-reading space-y-8">
        {done && (
          <Notice kind="good" live="polite">
            {t('done')}
          </Notice>
        )}
        {open.length === 0 && <Empty title={t('none')}>{t('noneHelp')}</Empty>}
        <ol className="space-y-5">{open.map(each)}</ol>
        <Section title={t('begin')}>
          <Begin places={places} chosen={chosen} others={others} key={threads.length} />
        </Section>
        {settled.length > 0 && (
          <details>
            <summary className="min-h-11 rounded-control font-semibold">
              {t('settledOnes', { count: settled.length })}
            </summary>
            <ol className="mt-4 space-y-5">{settled.map(each)}</ol>
          </details>
        )}
      </div>
    </Page>
  )
}

const isThere = ({ blockId }: Thread, places: readonly Place[]) =>
  blockId === '' || places.some(({ id }) => id === blockId)

interface ThreadCardProps {
  readonly others: readonly Named[]
  readonly thread: Thread
  /** Where its part stands in the text; null when it is gone. */
  readonly to: string | null
}

function ThreadCard({ thread, others, to }: ThreadCardProps) {
  const t = useWords(commentWords)
  const about = thread.quote || t('wholeText')
  return (
    <article aria-label={about} className="space-y-5 rounded-card border border-line bg-surface p-5">
      <div className="space-y-1">
        <p className="border-accent border-s-4 ps-3 text-quiet">{about}</p>
        {!to && <p className="text-quiet text-sm">{t('gone')}</p>}
        {to && thread.blockId && <Link to={to}>{t('showBlock')}</Link>}
        {thread.resolvedByName && (
          <p className="text-good text-sm">{t('settledBy', { name: thread.resolvedByName })}</p>
        )}
      </div>
      <ol className="space-y-4">
        {thread.comments.map(comment => (
          <CommentLine key={comment.id} {...comment} />
        ))}
      </ol>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Form>
          <input type="hidden" name="intent" value={thread.resolvedAt ? 'reopen' : 'settle'} />
          <input type="hidden" name="threadId" value={thread.id} />
          <Button size="small">{t(thread.resolvedAt ? 'reopen' : 'settle')}</Button>
        </Form>
        <details className="min-w-0 flex-1 basis-60" key={thread.comments.length}>
          <summary className="flex min-h-9 items-center rounded-control text-primary underline pointer-coarse:min-h-11">
            {t('answer')}
          </summary>
          <Form className="mt-3 flex flex-col gap-4">
            <input type="hidden" name="intent" value="reply" />
            <input type="hidden" name="threadId" value={thread.id} />
            <TextArea name="words" label={t('answerWords')} rows={3} maxLength={4000} required />
            <TellOthers others={others} />
            <Button className="self-start">{t('sendAnswer')}</Button>
          </Form>
        </details>
      </div>
    </article>
  )
}

function Begin({ places, chosen, others }: Pick<CommentsViewProps, 'places' | 'chosen' | 'others'>) {
  const t = useWords(commentWords)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'begin'
  return (
    <Form className="flex flex-col gap-5">
      <input type="hidden" name="intent" value="begin" />
      <Select
        name="blockId"
        label={t('about')}
        defaultValue={isThis ? values.blockId : chosen}
        options={[
          { value: '', label: t('wholeText') },
          ...places.map(({ id, words }) => ({ value: id, label: words })),
        ]}
      />
      <TextArea
        name="words"
        label={t('words')}
        rows={4}
        maxLength={4000}
        required
        defaultValue={isThis ? values.words : undefined}
        error={isThis ? fields?.words : undefined}
      />
      <TellOthers others={others} />
      <Button variant="primary" icon={MessageSquare} className="self-start">
        {t('send')}
      </Button>
    </Form>
  )
}
