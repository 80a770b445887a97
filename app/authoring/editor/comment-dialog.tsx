import { useFetcher } from '@remix-run/react'
import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useFormKey } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { idOf } from '../doc-node.ts'
import { shortened } from '../together/comment-places.ts'
import { commentWords } from '../together/comment-words.ts'
import { type Named, TellOthers } from '../together/tell-others.tsx'

export interface CommentDialogProps {
  readonly editor: Editor
  readonly partId: string
  readonly close: () => void
}

/** A comment about the words that are selected, or the block where the cursor stands. */
export default function CommentDialog({ editor, partId, close }: CommentDialogProps) {
  const t = useWords(commentWords)
  const key = useFormKey()
  const page = `/lessons/${partId}/comments`
  const { load, data: discussed } = useFetcher<{ others: readonly Named[] }>()
  useEffect(() => load(page), [load, page])
  const fetcher = useFetcher<{ done?: true; fields?: Record<string, string> }>()
  const done = fetcher.data?.done
  const { id, words } = blockAt(editor)
  const quote = chosenIn(editor)

  // biome-ignore lint/correctness/useExhaustiveDependencies: closes once the comment is kept, not when `close` is made anew
  useEffect(() => {
    if (done) close()
  }, [done])

  return (
    <Dialog title={t('begin')} open onOpenChange={open => !open && close()}>
      <fetcher.Form method="post" action={page} className="flex flex-col gap-5">
        <input type="hidden" name="formKey" value={key} />
        <input type="hidden" name="intent" value="begin" />
        <input type="hidden" name="blockId" value={id} />
        <input type="hidden" name="quote" value={quote} />
        <p className="border-accent border-s-4 ps-3 text-quiet">
          {shortened(quote, 280) || words || t('wholeText')}
        </p>
        <TextArea
          name="words"
          label={t('words')}
          help={t('commentsHelp')}
          rows={4}
          maxLength={4000}
          required
          error={fetcher.data?.fields?.words}
        />
        {discussed && <TellOthers others={discussed.others} />}
        <Button variant="primary" className="self-start" disabled={fetcher.state !== 'idle'}>
          {t('send')}
        </Button>
      </fetcher.Form>
    </Dialog>
  )
}

/** The words that are selected, if they stand in one block. */
function chosenIn({ state: { doc, selection } }: Editor): string {
  const { $from, $to, from, to } = selection
  return $from.sameParent($to) && $from.parent.isTextblock ? doc.textBetween(from, to, ' ', ' ') : ''
}

/** The innermost block with an id around the cursor. */
function blockAt(editor: Editor) {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    const id = idOf({ type: node.type.name, attrs: node.attrs })
    if (id) return { id, words: shortened(node.textContent) }
  }
  const after = $from.nodeAfter
  return after
    ? { id: String(after.attrs.id ?? ''), words: shortened(after.textContent) }
    : { id: '', words: '' }
}
