import { useEffect, useRef, useState } from 'react'
import { Checkbox } from '#app/ui/choice.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { StandingLine } from './captions/standing-line.tsx'
import { lastBegun } from './recording.ts'
import { SeekLink } from './seek-link.tsx'
import type { Transcript } from './transcripts.server.ts'
import { words } from './words.ts'

interface TranscriptPaneProps {
  readonly transcripts: readonly Transcript[]
  readonly second: number
  readonly isPlaying: boolean
  readonly seek: (second: number) => void
}

/** What is said, line by line; it follows the video, a press on a line leads there, and words are looked for in it. */
export function TranscriptPane({ transcripts, second, isPlaying, seek }: TranscriptPaneProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const language = useLanguage()
  const [chosen, setChosen] = useState<string>(language)
  const [follows, setFollows] = useState(true)
  const [sought, setSought] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const transcript = transcripts.find(each => each.language === chosen) ?? transcripts[0]
  const cues = transcript?.cues ?? []
  const at = lastBegun(
    cues.map(cue => cue.from),
    second,
  )
  const wanted = sought.trim().toLowerCase()
  const shown = cues.flatMap((cue, index) =>
    cue.text.replace(/\n/g, ' ').toLowerCase().includes(wanted) ? [{ cue, index }] : [],
  )
  useEffect(() => {
    if (follows && isPlaying && !wanted) bringIntoView(list.current, at)
  }, [at, follows, isPlaying, wanted])
  return (
    <section aria-labelledby="transcript" className="flex min-w-0 flex-col">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="transcript" className="text-lg">
          {t('transcript')}
        </h2>
        {cues.length > 0 && (
          <div className="noscript:hidden">
            <Checkbox
              name="follow"
              label={t('follow')}
              checked={follows}
              onChange={event => setFollows(event.currentTarget.checked)}
            />
          </div>
        )}
      </div>
      {transcripts.length > 1 && (
        <Select
          name="transcriptLanguage"
          label={t('transcriptLanguage')}
          hideLabel
          value={transcript?.language}
          onChange={event => setChosen(event.currentTarget.value)}
          options={transcripts.map(each => ({
            value: each.language,
            label: t(each.language === 'id' ? 'languageId' : 'languageEn'),
          }))}
          className="mb-2 noscript:hidden"
        />
      )}
      {transcript?.standing && (
        <StandingLine standing={transcript.standing} className="mb-2 text-sm text-quiet" />
      )}
      {cues.length === 0 && <p className="text-quiet">{t('noTranscript')}</p>}
      {cues.length > 0 && (
        <div className="mb-3 noscript:hidden">
          <TextInput
            name="soughtWords"
            type="search"
            label={t('findWords')}
            value={sought}
            onChange={event => setSought(event.currentTarget.value)}
          />
          <p role="status" className="mt-1 text-sm text-quiet empty:hidden">
            {wanted && (shown.length > 0 ? t('linesFound', { count: shown.length }) : t('noLineFound'))}
          </p>
        </div>
      )}
      <ol
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang={transcript?.language}
        className="relative max-h-80 overflow-y-auto border-y border-line lg:max-h-[34rem]"
      >
        {shown.map(({ cue, index }) => (
          <li key={cue.from}>
            <SeekLink
              second={cue.from}
              seek={seek}
              isCurrent={index === at}
              className="flex items-baseline gap-3 border-l-2 border-transparent px-3 py-2 hover:bg-primary-soft aria-[current]:border-primary aria-[current]:bg-primary-soft"
            >
              <span className="w-10 shrink-0 text-xs text-quiet tabular-nums">{clock(cue.from)}</span>
              <span className="min-w-0">
                {cue.voice && <span className="block text-sm font-semibold">{cue.voice}</span>}
                {cue.text.replace(/\n/g, ' ')}
              </span>
            </SeekLink>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Scrolls the list alone, never the page. */
function bringIntoView(list: HTMLElement | null, at: number) {
  const line = list?.children[at]
  if (!list || !(line instanceof HTMLElement)) return
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  list.scrollTo({ top: line.offsetTop - list.clientHeight / 3, behavior: still ? 'auto' : 'smooth' })
}
