import { Cloud, CloudOff, HardDrive, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { SavedWhere, SaveState } from './saver.ts'
import { editorWords } from './words.ts'

type Word = keyof (typeof editorWords)['id']

const looks: Record<SavedWhere, { word: Word; icon: LucideIcon; ink: string }> = {
  server: { word: 'savedServer', icon: Cloud, ink: 'text-good' },
  device: { word: 'savedDevice', icon: HardDrive, ink: 'text-accent' },
  nowhere: { word: 'savedNowhere', icon: CloudOff, ink: 'text-quiet' },
}

/** Where the newest words are, always in view. */
export function SaveLine({ where }: { where: SavedWhere }) {
  const t = useWords(editorWords)
  const { word, icon: Icon, ink } = looks[where]
  return (
    <p data-save-state={where} className="flex items-center gap-2 text-sm">
      <Icon aria-hidden size={18} strokeWidth={1.75} className={classes('shrink-0', ink)} />
      {t(word)}
    </p>
  )
}

export interface SaveTroubleProps {
  readonly state: Pick<SaveState, 'where' | 'trouble'> & {
    /** The text came from this device, which keeps what is written; the server has not been met since. */
    readonly isApart?: boolean
  }
  readonly save: () => void
  /** The text for taking it elsewhere, if there is any here. */
  readonly text?: () => Promise<string>
}

/** What keeps the words from the server, whether they are safe, and what to do. */
export function SaveTrouble({ state: { trouble, where, isApart = false }, save, text }: SaveTroubleProps) {
  const t = useWords(editorWords)
  const [copied, setCopied] = useState(false)
  if (!trouble) return null
  const stuck = trouble === 'gone' || trouble === 'refused'
  async function copy() {
    if (text) await navigator.clipboard.writeText(await text())
    setCopied(true)
  }
  return (
    <Notice
      className="mb-6"
      kind={stuck || where === 'nowhere' ? 'bad' : 'warn'}
      live="polite"
      actions={
        <>
          {!stuck && (
            <Button type="button" size="small" onClick={save}>
              {t('saveNow')}
            </Button>
          )}
          {stuck && text && (
            <Button type="button" size="small" onClick={copy}>
              {t(copied ? 'copied' : 'copyText')}
            </Button>
          )}
          {trouble === 'signedOut' && (
            <a
              href="/sign-in"
              target="_blank"
              rel="noreferrer"
              className="self-center text-primary underline"
            >
              {t('signIn')}
            </a>
          )}
        </>
      }
    >
      {t(sentenceFor(trouble, where, isApart))}
    </Notice>
  )
}

function sentenceFor(trouble: NonNullable<SaveState['trouble']>, where: SavedWhere, isApart: boolean): Word {
  if (trouble === 'unreachable' && isApart) return 'troubleApart'
  if (trouble === 'unreachable') return where === 'nowhere' ? 'troubleNowhere' : 'troubleUnreachable'
  return ({ signedOut: 'troubleSignedOut', gone: 'troubleGone', refused: 'troubleRefused' } as const)[trouble]
}
