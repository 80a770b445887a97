import { DeskProvider, useNewDesk } from './desk.tsx'
import type { LessonEditorProps } from './lesson-editor.tsx'
import { useTogether } from './use-together.ts'
import { WritingPage } from './writing-page.tsx'
import './editor.css'
import { AsStored } from './lesson-editor.tsx'
import { SaveTrouble } from './save-line.tsx'

/** Opens the text from this device or the server, whichever answers first; until then what was stored is shown. */
export default function Writing(props: LessonEditorProps) {
  const desk = useNewDesk(props)
  const [writing, state] = useTogether(props.textKey, props.partId)
  return (
    <DeskProvider value={desk}>
      {writing && state.isOpen ? (
        <WritingPage {...{ writing, state }} {...props} />
      ) : (
        <>
          {writing && <SaveTrouble state={state} save={writing.retry} />}
          <AsStored {...props} />
        </>
      )}
    </DeskProvider>
  )
}
