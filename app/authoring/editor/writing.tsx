import { useEffect, useState } from 'react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from '../blocks/block.ts'
import { sameDocument } from '../document.ts'
import { DeskProvider, useNewDesk } from './desk.tsx'
import type { LessonEditorProps } from './lesson-editor.tsx'
import type { LocalDraft } from './saver.ts'
import { deviceShelf } from './shelf.ts'
import { type Choice, chosenText, TwoTexts } from './two-texts.tsx'
import { editorWords } from './words.ts'
import { WritingPage } from './writing-page.tsx'
import './editor.css'

interface Start {
  readonly body: DocNode
  /** The body is not what the server has and must go there. */
  readonly unsaved: boolean
}

/** Begins where the author left off: with the server's text, or, if this device kept another, with the one they choose. */
export default function Writing(props: LessonEditorProps) {
  const { textKey, body } = props
  const t = useWords(editorWords)
  const { dateTime } = useFormat()
  const desk = useNewDesk(props)
  const [start, setStart] = useState<Start | null>(null)
  const [draft, setDraft] = useState<LocalDraft | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the text is opened
  useEffect(() => {
    let here = true
    void kept(textKey, body).then(found => {
      if (!here) return
      if (found) setDraft(found)
      else setStart({ body, unsaved: false })
    })
    return () => {
      here = false
    }
  }, [textKey])

  function choose(choice: Choice) {
    if (!draft) return
    if (choice === 'theirs') void deviceShelf(textKey).remove()
    setStart({ body: chosenText(choice, draft.body, body), unsaved: choice !== 'theirs' })
    setDraft(null)
  }

  return (
    <DeskProvider value={desk}>
      {draft && (
        <TwoTexts
          title={t('draftFound')}
          help={t('draftFoundHelp', { when: dateTime(new Date(draft.at)) })}
          theirsTitle={t('theirs')}
          mine={draft.body}
          theirs={body}
          facts={desk.facts}
          choose={choose}
        />
      )}
      {start && <WritingPage {...props} {...start} />}
      {!start && !draft && <p className="text-quiet">{t('opening')}</p>}
    </DeskProvider>
  )
}

/** What this device keeps of the text, unless the server has the same. */
async function kept(textKey: string, body: DocNode): Promise<LocalDraft | null> {
  const shelf = deviceShelf(textKey)
  const draft = await shelf.read().catch(() => null)
  if (!draft) return null
  if (!sameDocument(draft.body, body)) return draft
  await shelf.remove().catch(() => undefined)
  return null
}
