import { useNavigate } from '@remix-run/react'
import { useCallback, useRef, useState } from 'react'
import type { SittingStore, Trouble } from './sitting-store.ts'

/** Handing in, once at a time; afterwards the result. */
export function useHandIn(attemptId: string, store: SittingStore | null) {
  const navigate = useNavigate()
  const busy = useRef(false)
  const [handing, setHanding] = useState(false)
  const [refused, setRefused] = useState<Trouble | 'refused' | null>(null)
  const handIn = useCallback(async () => {
    if (!store || busy.current) return
    busy.current = true
    setHanding(true)
    setRefused(null)
    const outcome = await store.submit()
    if (outcome.ok) return navigate(`/attempts/${attemptId}/result`, { replace: true })
    busy.current = false
    setHanding(false)
    setRefused(outcome.reason)
  }, [attemptId, store, navigate])
  return { handIn, handing, refused }
}
