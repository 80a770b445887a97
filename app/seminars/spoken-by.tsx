import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { RecordingFacet } from './recording.ts'
import { words } from './words.ts'

/** Who speaks, and when it was. */
export function SpokenBy({
  facet: { speaker, heldOn },
}: {
  facet: Pick<RecordingFacet, 'speaker' | 'heldOn'>
}) {
  const t = useWords(words)
  const { shortDay } = useFormat()
  if (speaker && heldOn) return <>{t('byOn', { speaker, date: shortDay(heldOn) })}</>
  return <>{speaker || (heldOn ? shortDay(heldOn) : null)}</>
}
