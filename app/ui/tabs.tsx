import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { classes } from './classes.ts'
import { useIsLive } from './live.ts'
import { tabClass, tabListClass } from './tab-class.ts'

export interface TabsProps {
  /** What the tabs divide, read out. */
  label: string
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
}

/**
 * Sides of one thing; for pages use `LinkTabs`. Arrows move between them, and a link to what stands in one shows it. On paper
 * and without JavaScript all stand below each other.
 */
export function Tabs({ label, tabs, defaultValue, value, onChange }: TabsProps) {
  const id = useId()
  const stacked = !useIsLive()
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
  useLinksInto(id, tabs.map(tab => tab.value).join(' '), setOwn)
  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        hidden={stacked}
        data-print="never"
        className={tabListClass}
        onKeyDown={press}
      >
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
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: either role may be named
        <div
          key={tab.value}
          id={`${id}-panel-${tab.value}`}
          role={stacked ? 'group' : 'tabpanel'}
          aria-labelledby={`${id}-tab-${tab.value}`}
          className={classes('pt-6', !stacked && tab.value !== chosen && 'hidden print:block')}
        >
          <p className={classes('mb-2 font-semibold', !stacked && 'hidden print:block')}>{tab.label}</p>
          {tab.content}
        </div>
      ))}
    </div>
  )
}

/** Chooses the tab in which the target of a link within the page stands. `values` are apart by spaces. */
function useLinksInto(id: string, values: string, choose: (value: string) => void) {
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(location.hash.slice(1))
      const value = values
        .split(' ')
        .find(each => target && document.getElementById(`${id}-panel-${each}`)?.contains(target))
      if (!target || value === undefined) return
      choose(value)
      requestAnimationFrame(() => target.scrollIntoView())
    }
    reveal()
    addEventListener('hashchange', reveal)
    return () => removeEventListener('hashchange', reveal)
  }, [id, values, choose])
}
