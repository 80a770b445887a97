import { EditorContent } from '@tiptap/react'
import { lazy, Suspense, useState } from 'react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from '../blocks/block.ts'
import type { TogetherState, WritingTogether } from '../together/writing-together.ts'
import { Bubble } from './bubble.tsx'
import { useDesk } from './desk.tsx'
import { enter } from './insert-block.ts'
import { Meetings } from './meetings.tsx'
import { OthersHere } from './others-here.tsx'
import { SaveLine, SaveTrouble } from './save-line.tsx'
import { FindingsSide, OutlineSide } from './sides.tsx'
import { Toolbar } from './toolbar.tsx'
import { useLessonEditor } from './use-lesson-editor.ts'
import { useSnapshot } from './use-snapshot.ts'
import { editorWords } from './words.ts'

const LinkDialog = lazy(() => import('./link-dialog.tsx'))

export interface WritingPageProps {
  readonly writing: WritingTogether
  readonly state: TogetherState
}

/** The white page with its tools; the outline on its left and what is missing on its right. */
export function WritingPage({ writing, state }: WritingPageProps) {
  const t = useWords(editorWords)
  const { number, bytes } = useFormat()
  const desk = useDesk()
  const [linking, setLinking] = useState(false)
  const editor = useLessonEditor({
    writing,
    onLink: () => setLinking(true),
    onSave: () => void writing.flush(),
  })
  const snapshot = useSnapshot(editor, desk.facts)
  if (!editor) return null
  const save = () => {
    writing.retry()
    void writing.flush()
  }

  return (
    <>
      <Meetings editor={editor} meetings={state.meetings} reviewed={writing.reviewed} />
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
              <OthersHere awareness={writing.awareness} />
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
            <SaveTrouble state={state} save={save} text={() => asMarkdown(editor.getJSON() as DocNode)} />
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
      {linking && (
        <Suspense>
          <LinkDialog editor={editor} close={() => setLinking(false)} />
        </Suspense>
      )}
    </>
  )
}

const asMarkdown = async (doc: DocNode) => (await import('../markdown.ts')).toMarkdown(doc)
