import { useEffect } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormResult } from '#app/web/form.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import { SaveTrouble } from '../editor/save-line.tsx'
import type { SavedWhere } from '../editor/saver.ts'
import type { ShownPiece } from './piece-row.tsx'
import { wordsToBeginWith } from './pieces.ts'
import { usePiece, type WrittenPiece } from './use-piece.ts'
import { translationWords } from './words.ts'

export interface PieceWordsProps {
  readonly piece: ShownPiece
  /** Which of its part, from 0. */
  readonly at: number
  readonly to: Language
  readonly isStale: boolean
  readonly saveUrl: string
  readonly shelfKey: string
  readonly told: (piece: string, where: SavedWhere) => void
}

/** What a piece says in the other language: saved by itself, or with the form around it. */
export function PieceWords({ piece, at, to, isStale, saveUrl, shelfKey, told }: PieceWordsProps) {
  const t = useWords(translationWords)
  const { fields, values } = useFormResult()
  const { id, strings, kept } = piece
  const isTyped = values?.[`words${at}_0`] !== undefined
  const typed = isTyped ? strings.map((_, place) => values?.[`words${at}_${place}`] ?? '') : null
  const written = usePiece({ piece, typed, saveUrl, shelfKey })
  const { where } = written.state
  useEffect(() => told(id, where), [told, id, where])
  return (
    <div className="flex flex-col gap-3">
      <input type="hidden" name="piece[]" value={id} />
      <input type="hidden" name="revision[]" value={kept?.revision ?? 0} />
      <input type="hidden" name="original[]" value={JSON.stringify(strings)} />
      <input type="hidden" name="was[]" value={JSON.stringify(wordsToBeginWith(strings, kept))} />
      {strings.map((string, place) => (
        <TextArea
          key={string}
          name={`words${at}_${place}`}
          label={t('to', { language: `${t(to)}: ${string.slice(0, 60)}` })}
          hideLabel
          lang={to}
          rows={Math.min(8, Math.max(2, Math.ceil(string.length / 48)))}
          maxLength={20_000}
          error={place === 0 ? fields?.[`words${at}_0`] : undefined}
          value={written.words[place] ?? ''}
          onChange={event => written.write(place, event.target.value)}
        />
      ))}
      {fields?.[`words${at}_0`] && kept && (
        <p lang={to} className="whitespace-pre-wrap break-words rounded-control bg-well p-3">
          {kept.words.join('\n')}
        </p>
      )}
      {isStale && (
        <div>
          <Button
            size="small"
            name="right"
            value={id}
            onClick={event => {
              event.preventDefault()
              written.keep()
            }}
          >
            {t('stillRight')}
          </Button>
        </div>
      )}
      <SaveTrouble state={written.state} save={written.keep} text={async () => written.words.join('\n')} />
      {written.theirs && <Theirs written={written} theirs={written.theirs} to={to} />}
    </div>
  )
}

function Theirs({
  written,
  theirs: { words, by },
  to,
}: {
  readonly written: WrittenPiece
  readonly theirs: NonNullable<WrittenPiece['theirs']>
  readonly to: Language
}) {
  const t = useWords(translationWords)
  return (
    <Notice
      kind="warn"
      live="assertive"
      title={by ? t('savedBy', { name: by }) : t('savedElsewhere')}
      actions={
        <>
          <Button type="button" size="small" onClick={() => written.choose(true)}>
            {t('takeMine')}
          </Button>
          <Button type="button" size="small" onClick={() => written.choose(false)}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <span lang={to} className="whitespace-pre-wrap break-words">
        {words.join('\n')}
      </span>
    </Notice>
  )
}
