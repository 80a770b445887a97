import { FileDown } from 'lucide-react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Material } from './recording.ts'
import { words } from './words.ts'

/** Slides and papers to take along. */
export function Materials({ materials }: { materials: readonly Material[] }) {
  const t = useWords(words)
  if (materials.length === 0) return null
  return (
    <section aria-labelledby="materials" className="mt-10">
      <h2 id="materials" className="mb-2 text-xl">
        {t('materials')}
      </h2>
      <ul>
        {materials.map(material => (
          <li key={material.mediaId}>
            <MaterialLink material={material} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function MaterialLink({ material: { mediaId, name, bytes } }: { material: Material }) {
  const t = useWords(words)
  const format = useFormat()
  return (
    <a href={`/media/${mediaId}`} className="inline-flex min-h-11 items-center gap-3 text-primary underline">
      <FileDown aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
      {t('materialFile', { name, size: format.bytes(bytes) })}
    </a>
  )
}
