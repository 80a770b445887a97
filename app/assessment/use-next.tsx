import { useRef, useState } from 'react'
import { askNext } from './line-store.ts'
import type { Prompt } from './question.ts'
import type { SittingAttempt } from './sitting.tsx'
import type { SittingStore, Trouble } from './sitting-store.ts'

/** The questions of a sitting as they come: of a placement one by one, of any other check all at once. */
export function useNext({ id, questions: first, places }: SittingAttempt, store: SittingStore | null) {
  const [going, setGoing] = useState({ questions: first, enough: places?.enough ?? true })
  const [asking, setAsking] = useState(false)
  const [lacking, setLacking] = useState<Trouble | null>(null)
  const busy = useRef(false)
  const { questions, enough } = going

  async function asked(last: Prompt) {
    await store?.settle()
    await store?.flush()
    return store?.state().trouble ?? askNext(id, last.id)
  }

  /** Sends what was answered and gets the next question, or that there are enough; once at a time. */
  async function goOn(): Promise<'more' | 'closed' | null> {
    const last = questions.at(-1)
    if (!last || busy.current) return null
    busy.current = true
    setAsking(true)
    const next = await asked(last)
    busy.current = false
    setAsking(false)
    setLacking(typeof next === 'string' ? next : null)
    if (typeof next === 'string') return null
    setGoing({ questions: [...questions, ...next.questions], enough: next.enough })
    return next.closed ? 'closed' : 'more'
  }

  return { questions, enough, asking, lacking, goOn }
}
