import { ChevronLeft, ChevronRight, Pause, Play, Plus, Redo2, Rewind, Undo2 } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import type { Player } from '../use-player.ts'
import { unsureIn } from './cues.ts'
import { Tool, ToolIcon } from './tool.tsx'
import type { CaptionsEditor } from './use-captions-editor.ts'
import { words } from './words.ts'
import type { Writing } from './writing.ts'

interface CaptionsToolsProps {
  readonly editor: CaptionsEditor
  readonly player: Player
  readonly writing: Writing
}

/** What is done most, within reach of a thumb. */
export function CaptionsTools({ editor: { run, isHeard }, player, writing }: CaptionsToolsProps) {
  const t = useWords(words)
  const unsure = unsureIn(writing.cues).length
  return (
    <div role="toolbar" aria-label={t('tools')} className="flex flex-wrap items-center gap-1">
      {isHeard && (
        <>
          <Tool icon={player.isPlaying ? Pause : Play} press={() => run('play')}>
            {t(player.isPlaying ? 'pauseIt' : 'play')}
          </Tool>
          <Tool icon={Rewind} press={() => run('back')}>
            {t('back')}
          </Tool>
        </>
      )}
      <Tool icon={Plus} press={() => run('add')}>
        {t('add')}
      </Tool>
      <Tool icon={Undo2} press={() => run('undo')} disabled={writing.back.length === 0}>
        {t('undo')}
      </Tool>
      <Tool icon={Redo2} press={() => run('redo')} disabled={writing.forth.length === 0}>
        {t('redo')}
      </Tool>
      {unsure > 0 && (
        <span className="flex items-center">
          <ToolIcon icon={ChevronLeft} press={() => run('previousUnsure')}>
            {t('previousUnsure')}
          </ToolIcon>
          <span className="text-sm text-quiet">{t('unsureCount', { count: unsure })}</span>
          <ToolIcon icon={ChevronRight} press={() => run('nextUnsure')}>
            {t('nextUnsure')}
          </ToolIcon>
        </span>
      )}
    </div>
  )
}
