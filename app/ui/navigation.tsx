import { NavLink } from '@remix-run/react'
import { type LucideIcon, Menu as MenuIcon, X } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx'
import { classes } from './classes.ts'
import { useFold } from './fold.tsx'
import { Home } from './home.tsx'
import { words } from './words.ts'

export interface NavEntry {
  to: string
  label: string
  icon: LucideIcon
  /** Active only on exactly this address. */
  end?: boolean
  /** A number or word that waits there. */
  badge?: string
}

type Groups = readonly (readonly NavEntry[])[]

const rowClass =
  'flex min-h-11 items-center gap-3 rounded-control px-3 py-2 text-quiet transition-colors hover:bg-well hover:text-ink ' +
  'aria-[current=page]:bg-primary-soft aria-[current=page]:font-semibold aria-[current=page]:text-primary'

/** The quiet column on the left of a wide screen. */
export function SideBar({
  product,
  nav,
  account,
}: {
  product: string
  nav: Groups
  account: AccountMenuProps
}) {
  const t = useWords(words)
  return (
    <header
      data-print="never"
      className="sticky top-0 hidden h-dvh flex-col border-r border-line px-4 pt-5 pb-4 lg:flex"
    >
      <div className="px-3">
        <Home product={product} />
      </div>
      <nav aria-label={t('mainMenu')} className="mt-6 min-h-0 flex-1 overflow-y-auto">
        <Rows nav={nav} />
      </nav>
      <div className="border-t border-line pt-3">
        <AccountMenu {...account} upward />
      </div>
    </header>
  )
}

function Rows({ nav }: { nav: Groups }) {
  return (
    <div className="space-y-6">
      {nav.map(group => (
        <ul key={group[0]?.to ?? ''} className="space-y-0.5">
          {group.map(({ to, label, icon: Icon, end, badge }) => (
            <li key={to}>
              <NavLink to={to} end={end} className={rowClass}>
                <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
                <span className="min-w-0 flex-1">{label}</span>
                {badge && <Waits>{badge}</Waits>}
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}

const Waits = ({ children }: { children: string }) => (
  <span className="rounded-full bg-accent-soft px-2 text-xs font-semibold text-accent">{children}</span>
)

/** On a phone: up to five places; of more, the four most used, and everything else in a sheet that opens without JavaScript too. */
export function BottomBar({ nav }: { nav: Groups }) {
  const t = useWords(words)
  const all = nav.flat()
  const inBar = all.slice(0, all.length > 5 ? 4 : 5)
  return (
    <nav
      aria-label={t('mainMenu')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {inBar.map(({ to, label, icon: Icon, end, badge }) => (
        <NavLink key={to} to={to} end={end} className={barClass}>
          <span className="relative">
            <Icon aria-hidden size={22} strokeWidth={1.75} />
            {badge && (
              <span aria-hidden className="absolute -top-0.5 -right-1 size-2.5 rounded-full bg-accent" />
            )}
          </span>
          <span className="line-clamp-2 max-w-full text-center leading-tight">{label}</span>
          {badge && <span className="sr-only">{badge}</span>}
        </NavLink>
      ))}
      {all.length > inBar.length && <Sheet nav={nav} />}
    </nav>
  )
}

const barClass =
  'flex min-h-16 min-w-0 flex-1 flex-col items-center justify-center gap-1 px-0.5 text-[clamp(0.6875rem,3.4vw,0.8125rem)] text-quiet focus-visible:-outline-offset-3 ' +
  'aria-[current=page]:font-semibold aria-[current=page]:text-primary'

function Sheet({ nav }: { nav: Groups }) {
  const t = useWords(words)
  const fold = useFold()
  return (
    <details {...fold} className="group min-w-0 flex-1">
      <summary className={classes(barClass, 'relative z-2 list-none group-open:text-primary')}>
        <MenuIcon aria-hidden size={22} strokeWidth={1.75} className="group-open:hidden" />
        <X aria-hidden size={22} strokeWidth={1.75} className="hidden group-open:block" />
        <span className="leading-tight">{t('menu')}</span>
      </summary>
      <div
        data-shade
        className="fixed inset-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-1 flex animate-appear flex-col justify-end bg-shade"
      >
        <div className="max-h-[80dvh] overflow-y-auto rounded-t-card bg-surface p-4 pb-6">
          <Rows nav={nav} />
        </div>
      </div>
    </details>
  )
}
