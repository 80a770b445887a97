import { EditorContent } from '@tiptap/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from '../blocks/block.ts'
import { Bubble } from './bubble.tsx'
import { useDesk } from './desk.tsx'
import { enter } from './insert-block.ts'
import type { LessonEditorProps } from './lesson-editor.tsx'
import { SaveLine, SaveTrouble } from './save-line.tsx'
import { FindingsSide, OutlineSide } from './sides.tsx'
import { Toolbar } from './toolbar.tsx'
import { type Choice, chosenText, TwoTexts } from './two-texts.tsx'
import { useLessonEditor } from './use-lesson-editor.ts'
import { useSaver } from './use-saver.ts'
import { useSnapshot } from './use-snapshot.ts'
import { editorWords } from './words.ts'

const LinkDialog = lazy(() => import('./link-dialog.tsx'))

export interface WritingPageProps extends LessonEditorProps {
  readonly unsaved: boolean
}

/** The white page with its tools; the outline on its left and what is missing on its right. */
export function WritingPage({ textKey, saveUrl, revision, body, unsaved }: WritingPageProps) {
  const t = useWords(editorWords)
  const { number, bytes, dateTime } = useFormat()
  const desk = useDesk()
  const [saver, state] = useSaver(textKey, saveUrl, revision)
  const [linking, setLinking] = useState(false)
  const editor = useLessonEditor({
    body,
    onChange: read => saver.changed(read),
    onLink: () => setLinking(true),
    onSave: () => void saver.flush(),
  })
  const snapshot = useSnapshot(editor, desk.facts)

  useEffect(() => {
    if (unsaved && editor) void saver.settle(saver.revision, () => editor.getJSON() as DocNode)
  }, [unsaved, editor, saver])

  if (!editor) return null
  const mine = () => editor.getJSON() as DocNode

  async function choose(choice: Choice) {
    const { other } = saver.state
    if (!editor || !other) return
    if (choice !== 'mine')
      editor.commands.setContent(structuredClone(chosenText(choice, mine(), other.body)) as object, {
        emitUpdate: false,
      })
    await (choice === 'theirs' ? saver.yield(other.revision) : saver.settle(other.revision, mine))
    editor.commands.focus()
  }

  return (
    <>
      {state.other && (
        <TwoTexts
          title={state.other.by ? t('otherSaved', { by: state.other.by }) : t('ownSaved')}
          help={t('otherSavedHelp', { when: dateTime(state.other.at) })}
          theirsTitle={state.other.by ? t('theirsBy', { by: state.other.by }) : t('theirs')}
          mine={mine()}
          theirs={state.other.body}
          facts={desk.facts}
          choose={choice => void choose(choice)}
        />
      )}
      <div hidden={state.other !== null}>
        <div className="grid grid-cols-2 gap-x-6 gap-y-2 min-[88rem]:grid-cols-[11rem_minmax(0,1fr)_13rem]">
          <nav aria-label={t('outline')} className="min-w-0">
            <div className="min-[88rem]:sticky min-[88rem]:top-20">
              <OutlineSide entries={snapshot.outline} go={id => enter(editor, id)} />
            </div>
          </nav>
          <div className="order-last col-span-2 mx-auto w-full min-w-0 max-w-[46rem] min-[88rem]:order-none min-[88rem]:col-span-1">
            <div className="sticky top-0 z-10 rounded-t-card border border-line bg-surface">
              <Toolbar editor={editor} onLink={() => setLinking(true)} />
              <div className="flex flex-wrap items-center justify-between gap-x-4 border-line border-t px-3 py-1.5">
                <SaveLine where={state.where} />
                <p className="text-quiet text-sm">
                  {t('weight', {
                    count: snapshot.weight.words,
                    words: number(snapshot.weight.words),
                    minutes: snapshot.weight.minutes,
                    bytes: bytes(snapshot.weight.bytes),
                  })}
                </p>
              </div>
            </div>
            <div className="rounded-b-card border border-line border-t-0 bg-surface px-4 py-6 sm:px-10 sm:py-10">
              <SaveTrouble state={state} save={() => void saver.flush()} text={() => asMarkdown(mine())} />
              <p id="lesson-text-help" className="sr-only">
                {t('textHelp')}
              </p>
              <EditorContent editor={editor} />
            </div>
            <Bubble editor={editor} onLink={() => setLinking(true)} />
          </div>
          <aside aria-label={t('findings')} className="min-w-0">
            <div className="min-[88rem]:sticky min-[88rem]:top-20">
              <FindingsSide gaps={snapshot.gaps} go={id => enter(editor, id)} />
            </div>
          </aside>
        </div>
      </div>
      {linking && (
        <Suspense>
          <LinkDialog editor={editor} close={() => setLinking(false)} />
        </Suspense>
      )}
    </>
  )
}

const asMarkdown = async (doc: DocNode) => (await import('../markdown.ts')).toMarkdown(doc)
