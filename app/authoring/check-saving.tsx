import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { SaveLine, SaveTrouble } from './editor/save-line.tsx'
import type { WrittenCheck } from './use-check.ts'
import { words } from './words.ts'

/** Where the newest words are; and, when two texts grew apart, which goes on. */
export function CheckSaving({ written }: { written: WrittenCheck }) {
  const t = useWords(words)
  const { dateTime } = useFormat()
  const { state, found, check, save, chooseFound, chooseOther } = written
  const { other } = state
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 border-b border-line bg-paper px-4 py-2 sm:-mx-8 sm:px-8">
        <SaveLine where={state.where} />
      </div>
      <SaveTrouble state={state} save={save} text={async () => JSON.stringify(check, null, 2)} />
      {found && (
        <TwoWays
          title={t('foundTitle')}
          text={t('foundIntro', { date: dateTime(new Date(found.at)) })}
          choose={chooseFound}
        />
      )}
      {other && (
        <TwoWays
          title={t(other.by ? 'staleTitle' : 'staleOwnTitle')}
          text={
            other.by
              ? t('staleIntro', { name: other.by, date: dateTime(other.at) })
              : t('staleOwnIntro', { date: dateTime(other.at) })
          }
          choose={mine => chooseOther(other, mine)}
        />
      )}
    </>
  )
}

function TwoWays({ title, text, choose }: { title: string; text: string; choose: (mine: boolean) => void }) {
  const t = useWords(words)
  return (
    <Notice
      kind="warn"
      live="assertive"
      title={title}
      actions={
        <>
          <Button type="button" size="small" onClick={() => choose(true)}>
            {t('keepMine')}
          </Button>
          <Button type="button" size="small" onClick={() => choose(false)}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      {text}
    </Notice>
  )
}
