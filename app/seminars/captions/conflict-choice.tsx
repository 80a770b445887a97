import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Conflict } from './changes.ts'
import type { KeptCue } from './cues.ts'
import { words } from './words.ts'

interface ConflictChoiceProps {
  readonly conflict: Conflict
  readonly settle: (conflict: Conflict, mine: boolean) => void
}

/** One line that two have changed: both are shown until one of them is chosen. */
export function ConflictChoice({ conflict, settle }: ConflictChoiceProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { theirs, after, before } = conflict
  const said = (cue: KeptCue | null) => cue?.text ?? t('removed')
  return (
    <Notice
      kind="warn"
      live="assertive"
      title={t('conflictTitle')}
      className="mb-6"
      actions={
        <>
          <Button type="button" size="small" onClick={() => settle(conflict, true)}>
            {t('keepMine')}
          </Button>
          <Button type="button" size="small" onClick={() => settle(conflict, false)}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('conflictIntro', { time: clock((theirs ?? after ?? before)?.from ?? 0) })}</p>
      <dl className="mt-2 space-y-1">
        <dt className="text-sm text-quiet">{t('theirs')}</dt>
        <dd>{said(theirs)}</dd>
        <dt className="text-sm text-quiet">{t('mine')}</dt>
        <dd>{said(after)}</dd>
      </dl>
    </Notice>
  )
}
