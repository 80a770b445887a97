import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { tabClass, tabListClass } from './tab-class.ts'

export interface TabsProps {
  /** What the tabs divide, read out. */
  label: string
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
}

/** Sides of one thing within a page that needs JavaScript anyway; for pages use `LinkTabs`. */
export function Tabs({ label, tabs, defaultValue, value, onChange }: TabsProps) {
  return (
    <Radix.Root defaultValue={defaultValue ?? tabs[0]?.value} value={value} onValueChange={onChange}>
      <Radix.List aria-label={label} className={tabListClass}>
        {tabs.map(({ value, label }) => (
          <Radix.Trigger key={value} value={value} className={tabClass}>
            {label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ value, content }) => (
        <Radix.Content key={value} value={value} className="rounded-control pt-6">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
