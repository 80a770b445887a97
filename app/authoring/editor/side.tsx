import { type ReactNode, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { OutlineEntry } from '../document.ts'
import { editorWords } from './words.ts'

export interface OutlineSideProps {
  readonly entries: readonly OutlineEntry[]
  readonly go: (id: string) => void
}

/** The headings, each leading to its place. */
export function OutlineSide({ entries, go }: OutlineSideProps) {
  const t = useWords(editorWords)
  return (
    <Side title={t('outline')}>
      {entries.length === 0 && <p className="text-quiet text-sm">{t('outlineEmpty')}</p>}
      <ul>
        {entries.map(entry => (
          <li key={entry.id} className={indents[entry.level - 2]}>
            <Go go={() => go(entry.id)}>{entry.title || t('untitled')}</Go>
          </li>
        ))}
      </ul>
    </Side>
  )
}

const indents = ['', 'pl-3', 'pl-6']

/** One folding list beside the page; open where there is room. */
export function Side({ title, children }: { title: string; children: ReactNode }) {
  const [wide] = useState(() => window.matchMedia('(min-width: 88rem)').matches)
  return (
    <details open={wide} className="group">
      <summary className="flex min-h-11 items-center gap-2 rounded-control font-semibold text-sm marker:content-none">
        <span aria-hidden className="text-quiet transition-transform group-open:rotate-90">
          ›
        </span>
        {title}
      </summary>
      <div className="pb-4 pl-1">{children}</div>
    </details>
  )
}

/** Leads to a place in the text. */
export function Go({ go, children }: { go: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={go}
      className="block min-h-9 w-full rounded-control px-2 py-1 text-start text-sm hover:bg-primary-soft hover:text-primary pointer-coarse:min-h-11"
    >
      {children}
    </button>
  )
}
