import { useEffect, useState } from 'react'
import { type CaptionLook, keepLook, keptLook, usualLook } from './caption-look.ts'

/** How captions look on this device, and how that is changed. */
export function useCaptionLook(): readonly [
  CaptionLook,
  (change: (look: CaptionLook) => CaptionLook) => void,
] {
  const [look, setLook] = useState(usualLook)
  useEffect(() => setLook(keptLook()), [])
  return [
    look,
    change => {
      const next = change(look)
      setLook(next)
      keepLook(next)
    },
  ]
}
