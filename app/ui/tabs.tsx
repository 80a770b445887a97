import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { tabClass, tabListClass } from './tab-class.ts'

export interface TabsProps {
  /** What the tabs divide, read out. */
  label: string
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
}

/** Sides of one thing within a page that needs JavaScript anyway; for pages use `LinkTabs`. Arrows move between them. */
export function Tabs({ label, tabs, defaultValue, value, onChange }: TabsProps) {
  const id = useId()
  const [own, setOwn] = useState(defaultValue ?? tabs[0]?.value)
  const chosen = value ?? own
  const choose = (next: string) => {
    setOwn(next)
    onChange?.(next)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(tab => tab.value === chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    choose(next.value)
    document.getElementById(`${id}-tab-${next.value}`)?.focus()
  }
  return (
    <div>
      <div role="tablist" aria-label={label} className={tabListClass} onKeyDown={press}>
        {tabs.map(tab => (
          <button
            key={tab.value}
            id={`${id}-tab-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === chosen}
            aria-controls={`${id}-panel-${tab.value}`}
            tabIndex={tab.value === chosen ? 0 : -1}
            onClick={() => choose(tab.value)}
            className={tabClass}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map(tab => (
        <div
          key={tab.value}
          id={`${id}-panel-${tab.value}`}
          role="tabpanel"
          aria-labelledby={`${id}-tab-${tab.value}`}
          hidden={tab.value !== chosen}
          className="pt-6"
        >
          {tab.content}
        </div>
      ))}
    </div>
  )
}
