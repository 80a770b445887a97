import { useFetcher } from '@remix-run/react'
import type { FocusEvent } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormKey } from '#app/web/form.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import { WordDifference } from '../together/word-difference.tsx'
import { translationWords } from './words.ts'

export interface ShownPiece {
  readonly id: string
  readonly strings: readonly string[]
  /** What was translated, to which words; null when nothing was. */
  readonly kept: {
    readonly original: readonly string[]
    readonly words: readonly string[]
    readonly revision: number
  } | null
  readonly isCurrent: boolean
}

interface PieceRowProps {
  readonly piece: ShownPiece
  readonly languages: { readonly from: Language; readonly to: Language }
  readonly mayEdit: boolean
}

/** One block or question: the original, and beside it what it says in the other language. Kept when one leaves it, too. */
export function PieceRow({ piece, languages, mayEdit }: PieceRowProps) {
  const t = useWords(translationWords)
  const { id, strings, kept, isCurrent } = piece
  const isStale = kept !== null && !isCurrent && kept.words.some(Boolean)
  return (
    <li className="grid gap-x-6 gap-y-3 border-line border-t py-5 md:grid-cols-2" data-piece={id || 'title'}>
      <div className="min-w-0 space-y-3">
        {id === '' && <p className="text-quiet text-sm">{t('title')}</p>}
        {strings.map(string => (
          <p key={string} lang={languages.from} className="whitespace-pre-wrap break-words">
            {string}
          </p>
        ))}
        {isStale && (
          <details>
            <summary className="min-h-8 cursor-pointer font-semibold text-primary">
              {t('whatChanged')}
            </summary>
            <div lang={languages.from} className="mt-2 rounded-control border border-line p-3">
              <WordDifference before={kept.original.join('\n')} after={strings.join('\n')} />
            </div>
          </details>
        )}
      </div>
      <div className="min-w-0">
        <State isCurrent={isCurrent} isStale={isStale} />
        {mayEdit ? (
          <Words key={strings.join('\n')} {...{ piece, languages, isStale }} />
        ) : (
          kept?.words.map(word => (
            <p key={word} lang={languages.to} className="whitespace-pre-wrap break-words">
              {word}
            </p>
          ))
        )}
      </div>
    </li>
  )
}

function State({ isCurrent, isStale }: { isCurrent: boolean; isStale: boolean }) {
  const t = useWords(translationWords)
  return (
    <p className="mb-2">
      <Badge tone={isCurrent ? 'good' : isStale ? 'warn' : 'neutral'}>
        {t(isCurrent ? 'current' : isStale ? 'stale' : 'open')}
      </Badge>
    </p>
  )
}

function Words({
  piece: { id, strings, kept },
  languages,
  isStale,
}: Pick<PieceRowProps, 'piece' | 'languages'> & { readonly isStale: boolean }) {
  const t = useWords(translationWords)
  const fetcher = useFetcher<{ ok: boolean; reason?: string }>()
  const key = useFormKey()
  const keepOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) => {
    if (currentTarget.contains(relatedTarget)) return
    const fields = [...currentTarget.querySelectorAll('textarea')]
    if (fields.some(field => field.value !== field.defaultValue)) fetcher.submit(currentTarget)
  }
  return (
    <fetcher.Form method="post" onBlur={keepOnLeaving} className="flex flex-col gap-3">
      <input type="hidden" name="formKey" value={`${key} ${kept?.revision ?? 0}`} />
      <input type="hidden" name="piece" value={id} />
      <input type="hidden" name="revision" value={kept?.revision ?? 0} />
      <input type="hidden" name="original" value={JSON.stringify(strings)} />
      {strings.map((string, at) => (
        <TextArea
          key={string}
          name={`words${at}`}
          label={t('to', { language: `${t(languages.to)}: ${string.slice(0, 60)}` })}
          hideLabel
          lang={languages.to}
          rows={Math.min(8, Math.max(2, Math.ceil(string.length / 48)))}
          maxLength={20_000}
          defaultValue={wordsFor(string, at, strings, kept)}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" busy={fetcher.state !== 'idle'}>
          {t(isStale ? 'stillRight' : 'save')}
        </Button>
        <span role="status" className="text-quiet text-sm">
          {fetcher.state === 'idle' && fetcher.data?.ok ? t('saved') : ''}
        </span>
      </div>
      {fetcher.data?.reason && (
        <Notice kind="bad" live="assertive">
          {t(
            fetcher.data.reason === 'changedMeanwhile' || fetcher.data.reason === 'refused'
              ? fetcher.data.reason
              : 'refusedOther',
          )}
        </Notice>
      )}
    </fetcher.Form>
  )
}

/** What was said of the same words before, else of the words in the same place. */
function wordsFor(string: string, at: number, strings: readonly string[], kept: ShownPiece['kept']): string {
  if (!kept) return ''
  const before = kept.original.indexOf(string)
  if (before >= 0) return kept.words[before] ?? ''
  return kept.original.length === strings.length ? (kept.words[at] ?? '') : ''
}
