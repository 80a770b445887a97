import { NavLink } from '@remix-run/react'
import { tabClass, tabListClass } from './tab-class.ts'

export interface LinkTabsProps {
  /** What the tabs divide, read out. */
  label: string
  tabs: readonly { to: string; label: string; end?: boolean }[]
}

/** Sides of one thing, each with its own address; works without JavaScript. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className={tabListClass}>
      {tabs.map(({ to, label, end }) => (
        <NavLink key={to} to={to} end={end} className={tabClass}>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
