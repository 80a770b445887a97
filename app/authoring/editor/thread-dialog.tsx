import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { useFormKey } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { CommentLine } from '../together/comment-line.tsx'
import { commentWords } from '../together/comment-words.ts'
import type { Thread } from '../together/comments.server.ts'

export interface ThreadDialogProps {
  readonly partId: string
  readonly threadId: string
  readonly close: () => void
}

/** What was said about the words one pressed, to be answered or settled there. */
export default function ThreadDialog({ partId, threadId, close }: ThreadDialogProps) {
  const t = useWords(commentWords)
  const page = `/lessons/${partId}/comments`
  const { load, data } = useFetcher<{ threads: readonly Thread[] }>()
  useEffect(() => load(page), [load, page])
  const thread = data?.threads.find(({ id }) => id === threadId)
  return (
    <Dialog title={t('comments')} open onOpenChange={open => !open && close()}>
      <div className="space-y-5">
        {!thread && <p role="status">{t(data ? 'goneThread' : 'coming')}</p>}
        {thread && (
          <>
            <p className="border-accent border-s-4 ps-3 text-quiet">{thread.quote || t('wholeText')}</p>
            <ol className="space-y-4">
              {thread.comments.map(comment => (
                <CommentLine key={comment.id} {...comment} />
              ))}
            </ol>
            <Answer key={thread.comments.length} {...{ page, threadId }} />
            <Settle {...{ page, threadId, close }} />
          </>
        )}
        <p>
          <Link to={`${page}#${threadId}`}>{t('allComments')}</Link>
        </p>
      </div>
    </Dialog>
  )
}

interface Sending {
  readonly page: string
  readonly threadId: string
}

function Answer({ page, threadId }: Sending) {
  const t = useWords(commentWords)
  const key = useFormKey()
  const { Form, state, data } = useFetcher<{ fields?: Record<string, string> }>()
  return (
    <Form method="post" action={page} className="flex flex-col gap-4">
      <input type="hidden" name="formKey" value={key} />
      <input type="hidden" name="intent" value="reply" />
      <input type="hidden" name="threadId" value={threadId} />
      <TextArea
        name="words"
        label={t('answerWords')}
        rows={3}
        maxLength={4000}
        required
        error={data?.fields?.words}
      />
      <Button variant="primary" className="self-start" disabled={state !== 'idle'}>
        {t('sendAnswer')}
      </Button>
    </Form>
  )
}

function Settle({ page, threadId, close }: Sending & Pick<ThreadDialogProps, 'close'>) {
  const t = useWords(commentWords)
  const key = useFormKey()
  const { Form, state, data } = useFetcher<{ done?: true }>()
  const done = data?.done
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes once it is settled, not when `close` is made anew
  useEffect(() => {
    if (done) close()
  }, [done])
  return (
    <Form method="post" action={page}>
      <input type="hidden" name="formKey" value={key} />
      <input type="hidden" name="intent" value="settle" />
      <input type="hidden" name="threadId" value={threadId} />
      <Button size="small" disabled={state !== 'idle'}>
        {t('settle')}
      </Button>
    </Form>
  )
}
