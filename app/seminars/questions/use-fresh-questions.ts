import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import type { QuestionsData } from './questions-data.ts'

/** Milliseconds between two looks during a session. */
const pulse = 15_000

/** What is asked by now. Looked at apart from the page, whose forms would forget what they were answered. */
export function useFreshQuestions(first: QuestionsData): QuestionsData {
  const { pathname } = useLocation()
  const { data, load, state } = useFetcher<QuestionsData>()
  const fresh = data ?? first
  const wanted = fresh.isLive && state === 'idle'
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => document.visibilityState === 'visible' && load(pathname), pulse)
    return () => clearTimeout(timer)
  }, [wanted, load, pathname])
  return fresh
}
