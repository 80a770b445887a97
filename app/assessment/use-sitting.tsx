import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Answer } from './answer.ts'
import { openKeep } from './answer-store.ts'
import { lineTo } from './line-store.ts'
import { openSitting, type SittingState, type SittingStore } from './sitting-store.ts'

export interface SittingFacts {
  readonly attemptId: string
  readonly held: readonly Answer[]
  /** The server's time when it made the page. */
  readonly serverNow: string
}

/** How far the server's clock is ahead of this one, in milliseconds. */
export function useClockLead(serverNow: string): number {
  const lead = useRef<number | null>(null)
  lead.current ??= Date.parse(serverNow) - Date.now()
  return lead.current
}

const retryEvery = 5_000

/**
 * The sitting of an attempt in this tab; null on the server and until the device has opened its own log. `onAlive` is called
 * just before, while the plain form still stands.
 */
export function useSitting(
  { attemptId, held, serverNow }: SittingFacts,
  onAlive: (store: SittingStore) => void,
): SittingStore | null {
  const [store, setStore] = useState<SittingStore | null>(null)
  const lead = useClockLead(serverNow)
  const start = useRef({ held, lead, onAlive })

  useEffect(() => {
    let left = false
    let opened: SittingStore | undefined
    const clock = () => new Date(Date.now() + start.current.lead).toISOString()
    void openKeep(attemptId)
      .then(keep => openSitting({ keep, line: lineTo(attemptId), held: start.current.held, clock }))
      .then(made => {
        opened = made
        if (left) return made.close()
        start.current.onAlive(made)
        setStore(made)
      })
    return () => {
      left = true
      opened?.close()
      setStore(null)
    }
  }, [attemptId])

  useEffect(() => {
    if (!store) return
    const flush = () => void store.flush()
    const settle = () => void store.settle()
    const retry = setInterval(() => {
      if (store.state().saved !== 'server') flush()
    }, retryEvery)
    const warn = (leaving: BeforeUnloadEvent) => {
      if (store.state().saved === 'nowhere') leaving.preventDefault()
    }
    addEventListener('online', flush)
    addEventListener('pagehide', settle)
    addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', settle)
    return () => {
      clearInterval(retry)
      removeEventListener('online', flush)
      removeEventListener('pagehide', settle)
      removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', settle)
    }
  }, [store])

  return store
}

const silent = () => () => {}

/** What the sitting knows now; `before` until there is one. */
export function useSittingState(store: SittingStore | null, before: SittingState): SittingState {
  return useSyncExternalStore(
    store?.subscribe ?? silent,
    () => store?.state() ?? before,
    () => before,
  )
}
