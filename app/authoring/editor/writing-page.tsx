import { EditorContent } from '@tiptap/react'
import { Minimize2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { later } from '#app/ui/later.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from '../blocks/block.ts'
import type { OpenThread } from '../together/comment-places.ts'
import type { TogetherState, WritingTogether } from '../together/writing-together.ts'
import { BlockHandle, blockInUse, blockUnder } from './block-handle.tsx'
import { Bubble } from './bubble.tsx'
import { showThreads, threadAt } from './comment-marks.ts'
import { useDesk } from './desk.tsx'
import { FindingsSide } from './findings-side.tsx'
import { arrive, enter } from './insert-block.ts'
import type { Doings } from './keys.ts'
import { Meetings } from './meetings.tsx'
import { OthersHere } from './others-here.tsx'
import { PageTools } from './page-tools.tsx'
import { putMend } from './put-mend.ts'
import { SaveLine, SaveTrouble } from './save-line.tsx'
import { OutlineSide } from './side.tsx'
import type { ListHandle } from './slash-list.tsx'
import { SlashMenu } from './slash-menu.tsx'
import { Tables } from './tables.tsx'
import { toolWords } from './tool-words.ts'
import { Toolbar } from './toolbar.tsx'
import { useAlone } from './use-alone.ts'
import { useLessonEditor } from './use-lesson-editor.ts'
import { useSnapshot } from './use-snapshot.ts'
import { WeightLine } from './weight-line.tsx'
import { editorWords } from './words.ts'

const LinkDialog = later(() => import('./link-dialog.tsx'))
const CommentDialog = later(() => import('./comment-dialog.tsx'))
const ThreadDialog = later(() => import('./thread-dialog.tsx'))
const FindBar = later(() => import('./find-bar.tsx'))
const KeysHelp = later(() => import('./keys-help.tsx'))

export interface WritingPageProps {
  readonly writing: WritingTogether
  readonly state: TogetherState
  readonly partId: string
  readonly personId: string
  readonly language: Language
  readonly threads: readonly OpenThread[]
}

/** The white page with its tools; the outline on its left and what is missing on its right. */
export function WritingPage({ writing, state, partId, personId, language, threads }: WritingPageProps) {
  const t = useWords(editorWords)
  const say = useWords(toolWords)
  const desk = useDesk()
  const [page, setPage] = useState<HTMLElement | null>(null)
  const [over, setOver] = useState<'link' | 'help' | 'find' | 'comment' | null>(null)
  const [hovered, setHovered] = useState('')
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const [thread, setThread] = useState<string | null>(null)
  const [alone, toggleAlone] = useAlone(page)
  const doings: Doings = {
    link: () => setOver('link'),
    comment: () => {
      const here = editor?.state.selection.empty ? threadAt(editor.state, editor.state.selection.from) : null
      if (here) setThread(here)
      else setOver('comment')
    },
    help: () => setOver('help'),
    find: () => {
      setOver('find')
      document.querySelector<HTMLInputElement>('[data-lesson-find] input')?.select()
    },
    save: () => void writing.flush(),
    alone: toggleAlone,
    blockMenu: () => editor && setMenuOf(blockInUse(editor) || null),
  }
  const list = useRef<ListHandle>(null)
  const editor = useLessonEditor({ writing, doings, list, openThread: setThread })
  const snapshot = useSnapshot(editor, desk.facts, language)
  useEffect(() => {
    if (editor) showThreads(editor, threads)
  }, [editor, threads])
  useEffect(() => {
    if (editor && window.location.hash) arrive(editor, window.location.hash.slice(1))
  }, [editor])
  if (!editor) return null
  const go = (id: string) => enter(editor, id)
  const close = () => setOver(null)
  const save = () => {
    writing.retry()
    void writing.flush()
  }

  return (
    <div
      ref={setPage}
      className={alone ? 'fixed inset-0 z-20 overflow-y-auto bg-paper px-4 pb-6 sm:px-8' : undefined}
    >
      {alone && <h1 className="sr-only">{say('aloneTitle')}</h1>}
      <Tables editor={editor} />
      <Meetings editor={editor} meetings={state.meetings} reviewed={writing.reviewed} />
      <div className="grid grid-cols-2 gap-x-6 gap-y-2 min-[88rem]:grid-cols-[11rem_minmax(0,1fr)_13rem]">
        <nav aria-label={t('outline')} className="min-w-0" hidden={alone}>
          <div className="min-[88rem]:sticky min-[88rem]:top-20">
            <OutlineSide entries={snapshot.outline} go={go} />
          </div>
        </nav>
        <div className="order-last col-span-2 mx-auto w-full min-w-0 max-w-[46rem] min-[88rem]:order-none min-[88rem]:col-start-2 min-[88rem]:col-span-1">
          <div className="sticky top-0 z-10 rounded-t-card border border-line bg-surface">
            {!alone && <Toolbar editor={editor} doings={doings} />}
            <div className="flex flex-wrap items-center justify-between gap-x-4 border-line border-t px-3 py-1.5">
              <SaveLine where={state.where} />
              {alone ? (
                <Button type="button" variant="plain" size="small" icon={Minimize2} onClick={toggleAlone}>
                  {say('leaveAlone')}
                </Button>
              ) : (
                <>
                  <OthersHere awareness={writing.awareness} self={personId} />
                  <div className="ml-auto flex items-center gap-2">
                    <WeightLine weight={snapshot.weight} heaviest={snapshot.heaviest} go={go} />
                    <PageTools doings={doings} />
                  </div>
                </>
              )}
            </div>
            {over === 'find' && <FindBar editor={editor} close={close} />}
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer only brings the handle near; keys and the toolbar open its menu too */}
          <div
            onMouseMove={event => setHovered(blockUnder(editor, event) || hovered)}
            onMouseLeave={() => setHovered('')}
            onKeyDown={() => setHovered('')}
            className="relative overflow-x-clip rounded-b-card border border-line border-t-0 bg-surface px-4 pt-6 sm:px-10 sm:pt-10"
          >
            <SaveTrouble state={state} save={save} text={() => asMarkdown(editor.getJSON() as DocNode)} />
            <p id="lesson-text-help" className="sr-only">
              {t('textHelp')}
            </p>
            <EditorContent editor={editor} />
            <BlockHandle editor={editor} hovered={hovered} menuOf={menuOf} ask={setMenuOf} />
          </div>
          <Bubble editor={editor} doings={doings} />
          <SlashMenu editor={editor} list={list} />
        </div>
        <aside aria-label={t('findings')} className="min-w-0" hidden={alone}>
          <div className="min-[88rem]:sticky min-[88rem]:top-20">
            <FindingsSide
              gaps={snapshot.gaps}
              remarks={snapshot.remarks}
              go={go}
              mend={mend => putMend(editor, mend)}
            />
          </div>
        </aside>
      </div>
      {over === 'link' && <LinkDialog editor={editor} close={close} />}
      {over === 'comment' && <CommentDialog editor={editor} partId={partId} close={close} />}
      {thread && <ThreadDialog partId={partId} threadId={thread} close={() => setThread(null)} />}
      {over === 'help' && <KeysHelp close={close} />}
    </div>
  )
}

const asMarkdown = async (doc: DocNode) => (await import('../markdown.ts')).toMarkdown(doc)
