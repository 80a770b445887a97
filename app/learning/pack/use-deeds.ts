import { startTransition, useEffect, useState } from 'react'
import { deeds, type KeptDeed } from './deed-store.ts'

/** What this person did on this device and the server does not know yet. */
export function useDeeds(personId: string): readonly KeptDeed[] {
  const [kept, setKept] = useState<readonly KeptDeed[]>([])
  useEffect(() => {
    // What is still being brought to life around it is not thrown away for this.
    const look = () => startTransition(() => setKept(deeds.all(personId)))
    look()
    window.addEventListener(deeds.changed, look)
    return () => window.removeEventListener(deeds.changed, look)
  }, [personId])
  return kept
}
