import { useFetcher } from '@remix-run/react'
import { BookPlus } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { termIn } from './glossary.ts'
import type { GlossaryDone } from './glossary-page.tsx'
import { glossaryWords } from './glossary-words.ts'
import { Tool } from './tool.tsx'

interface AlwaysProps {
  readonly before: string
  readonly after: string
  readonly language: 'id' | 'en'
}

/** Takes a correction into the glossary with one press, where it changed one name or term. */
export function Always({ before, after, language }: AlwaysProps) {
  const t = useWords(glossaryWords)
  const { submit, data, state } = useFetcher<GlossaryDone>()
  const term = termIn(before, after)
  if (!term) return null
  if (data?.ok && data.written === term.written)
    return (
      <span role="status" className="mt-2 block text-sm text-good">
        {t('added', { written: term.written })}
      </span>
    )
  const add = () => submit({ intent: 'add', language, ...term }, { method: 'post', action: '/glossary' })
  return (
    <span className="mt-2 block">
      <Tool icon={BookPlus} press={add} disabled={state !== 'idle'}>
        {t('always', { heard: term.heard, written: term.written })}
      </Tool>
    </span>
  )
}
