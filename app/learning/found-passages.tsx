import { Marked } from '#app/authoring/marked.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { catalogueWords } from './catalogue-words.ts'
import type { Found, FoundPassage } from './finding.server.ts'

type Place = Pick<Found, 'thingId' | 'pathId'> & { readonly language?: string }

/** The passages of a thing that answer, each leading to its place. */
export function FoundPassages({ thing }: { thing: Place & Pick<Found, 'passages'> }) {
  const t = useWords(catalogueWords)
  return (
    <ul aria-label={t('passages')} className="divide-y divide-line border-y border-line">
      {thing.passages.map(passage => (
        <li key={passage.number} className="relative z-1 py-3">
          <PassageLink thing={thing} passage={passage} />
        </li>
      ))}
    </ul>
  )
}

/** Opens at the passage; a plain link, so that the browser itself goes to the block and shows it. */
function PassageLink({ thing, passage }: { thing: Place; passage: FoundPassage }) {
  const { clock } = useFormat()
  const { second, partTitle, excerpt, language } = passage
  const where = second === null ? (thing.pathId ? partTitle : null) : clock(second)
  const isOnlyTitle = excerpt.map(({ text }) => text).join('') === partTitle
  return (
    <a href={placeOf(thing, passage)} className="block rounded-sm text-sm hover:text-primary">
      <span lang={language ?? (thing.language || undefined)} className="block">
        {where && !isOnlyTitle && <span className="block font-semibold">{where}</span>}
        <Marked stretches={excerpt} />
      </span>
    </a>
  )
}

function placeOf({ thingId, pathId }: Place, { second, partId, blockId, language }: FoundPassage): string {
  if (!pathId) return `/seminars/${thingId}${second === null ? `#${blockId}` : `?t=${second}`}`
  if (!partId) return `/catalogue/${pathId}`
  return `/catalogue/${pathId}/passage?${new URLSearchParams({ part: partId, block: blockId, ...(language && { in: language }) })}`
}
