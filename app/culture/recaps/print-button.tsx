import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'

/** Prints the page; where there is no script the browser's own menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button type="button" size="small" variant="plain" onClick={() => print()} className="noscript:hidden">
      {children}
    </Button>
  )
}
