import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from '../blocks/block.ts'
import { hrefTyped } from '../blocks/href.ts'
import { termHref, termsIn } from '../blocks/term.ts'
import { editorWords } from './words.ts'

export interface LinkDialogProps {
  readonly editor: Editor
  readonly close: () => void
}

/** Asks where the selected words, or the link under the cursor, should lead. */
export default function LinkDialog({ editor, close }: LinkDialogProps) {
  const t = useWords(editorWords)
  const present = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(present)
  const [bad, setBad] = useState(false)

  const terms = termsIn(editor.getJSON() as DocNode).filter(({ term }) => term.trim())
  const field = useRef<HTMLInputElement>(null)

  // After the dialog has set the focus on its first control.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.select())
    return () => clearTimeout(timer)
  }, [])

  function apply(event: FormEvent) {
    event.preventDefault()
    const href = hrefTyped(typed)
    if (!href) return setBad(true)
    setLink(editor, href)
    close()
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    close()
  }

  return (
    <Dialog title={t('linkTitle')} open onOpenChange={open => !open && close()}>
      <form onSubmit={apply} className="space-y-5">
        <TextInput
          ref={field}
          name="href"
          label={t('linkAddress')}
          help={t('linkHelp')}
          error={bad ? t('linkBad') : undefined}
          value={typed}
          inputMode="url"
          autoComplete="off"
          onChange={event => {
            setTyped(event.target.value)
            setBad(false)
          }}
        />
        {terms.length > 0 && (
          <Select
            name="term"
            label={t('linkTerm')}
            value={terms.some(({ term }) => termHref(term) === typed) ? typed : ''}
            options={[
              { value: '', label: t('linkTermNone') },
              ...terms.map(({ term }) => ({ value: termHref(term), label: term })),
            ]}
            onChange={event => setTyped(event.target.value)}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button variant="primary">{t('linkApply')}</Button>
          {present && (
            <Button type="button" onClick={remove}>
              {t('linkRemove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** Links the selection; without one, the link under the cursor, or else the address itself as text. */
function setLink(editor: Editor, href: string) {
  const mark = { type: 'link', attrs: { href } }
  const isEmpty = editor.state.selection.empty
  if (isEmpty && !editor.isActive('link'))
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: href, marks: [mark] })
      .run()
  else editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run()
}
