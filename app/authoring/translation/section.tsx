import { useRevalidator } from '@remix-run/react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { SaveLine } from '../editor/save-line.tsx'
import type { SavedWhere } from '../editor/saver.ts'
import { nextOpen } from './next-open.ts'
import { PieceRow } from './piece-row.tsx'
import type { TranslationViewProps } from './translation-view.tsx'
import { translationWords } from './words.ts'

/** The pieces of one part, saved one by one as they are written; without JavaScript all with one button. */
export function Section({ work, languages, partId, personId, pieces, isOnlyOpen }: TranslationViewProps) {
  const t = useWords(translationWords)
  const list = useRef<HTMLOListElement>(null)
  const [where, told] = useWhere()
  // What was open when the page came stays in view until it comes anew, so that nothing goes from under one's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  const shown = useMemo(
    () => new Set(pieces.filter(piece => !isOnlyOpen || !piece.isCurrent).map(({ id }) => id)),
    [],
  )
  const left = pieces.filter(piece => !piece.isCurrent).length
  const here = `/courses/${work.id}/translation${partId ? `/${partId}` : ''}`
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !list.current) return
    event.preventDefault()
    nextOpen(list.current, document.activeElement)?.focus()
  }
  return (
    <Form action={here} onKeyDown={goOn}>
      <div className="sticky top-0 z-10 mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b bg-paper py-2">
        <p className="font-semibold" role="status">
          {left === 0 ? t('noneLeft') : t('left', { count: left, all: pieces.length })}
        </p>
        {work.mayEdit && (
          <span className="noscript:hidden">
            <SaveLine where={where} />
          </span>
        )}
        <Link to={isOnlyOpen ? here : `${here}?only=open`} className="inline-flex min-h-8 items-center">
          {t(isOnlyOpen ? 'showAll' : 'showOpen')}
        </Link>
      </div>
      {work.mayEdit && (
        <p className="mb-2 text-quiet text-sm">
          {t('marks')} <span className="noscript:hidden">{t('keys')}</span>
        </p>
      )}
      <ol ref={list}>
        {pieces.map(
          (piece, at) =>
            shown.has(piece.id) && (
              <PieceRow
                key={piece.id}
                {...{ piece, at, languages, told }}
                mayEdit={work.mayEdit}
                saveUrl={`/courses/${work.id}/translated-pieces${partId ? `/${partId}` : ''}`}
                shelfKey={`${personId}/translation/${languages.to}/${partId ?? work.id}`}
              />
            ),
        )}
      </ol>
      {work.mayEdit && <SaveAll />}
    </Form>
  )
}

function SaveAll() {
  const t = useWords(translationWords)
  const { fields } = useFormResult()
  return (
    <div className="mt-2 hidden border-line border-t pt-4 noscript:block">
      {fields && <p className="mb-3 font-semibold text-bad">{t('refusedOther')}</p>}
      <Button variant="primary">{t('save')}</Button>
    </div>
  )
}

/** Where the newest words of all pieces are; what reached the server is read anew, so that all that counts it is right. */
function useWhere(): [SavedWhere, (piece: string, where: SavedWhere) => void] {
  const { revalidate } = useRevalidator()
  const [places, setPlaces] = useState<ReadonlyMap<string, SavedWhere>>(new Map())
  const told = useCallback((piece: string, where: SavedWhere) => {
    setPlaces(before => (before.get(piece) === where ? before : new Map(before).set(piece, where)))
  }, [])
  const all = new Set(places.values())
  const where = all.has('nowhere') ? 'nowhere' : all.has('device') ? 'device' : 'server'
  const before = useRef(where)
  useEffect(() => {
    if (before.current !== 'server' && where === 'server') revalidate()
    before.current = where
  }, [where, revalidate])
  return [where, told]
}
