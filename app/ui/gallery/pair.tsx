import type { ReactNode } from 'react'

const themes = ['light', 'dark'] as const

/** The same thing in both themes; `children` gets the theme to keep names apart. */
export function Pair({ children }: { children: (theme: string) => ReactNode }) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {themes.map(theme => (
        <div key={theme} data-theme={theme} className="min-w-0 rounded-card border border-line p-5 sm:p-8">
          {children(theme)}
        </div>
      ))}
    </div>
  )
}
