import { useEffect, useState } from 'react'

/** Whether scripts run: false on the server and where they never come. */
export function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return isLive
}
