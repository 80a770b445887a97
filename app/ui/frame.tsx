import { useLocation, useNavigation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx'
import { classes } from './classes.ts'
import { Home } from './home.tsx'
import { BottomBar, type NavEntry, SideBar } from './navigation.tsx'
import { useOnline } from './online.tsx'
import { words } from './words.ts'

export interface FrameProps extends AccountMenuProps {
  /** The product's name, beside its mark. */
  product: string
  /** By role, most used first: the first of them also stand in the bar on a phone. A second group is set off by space. */
  nav: readonly (readonly NavEntry[])[]
  /** `focus`: no navigation but the way back (a lesson, a check). */
  look?: 'full' | 'focus'
  /** In place of the mark in the focus look: where one comes from. */
  back?: { to: string; label: string }
  /** A line above everything (the demo's note, "you are looking as …"). */
  banner?: ReactNode
  children: ReactNode
}

/** What stands around every page: skip link, navigation, account, and the one `main`. */
export function Frame({ product, nav, look = 'full', back, banner, children, ...account }: FrameProps) {
  const t = useWords(words)
  const main = useRef<HTMLElement>(null)
  const title = useArrival(main)
  const full = look === 'full' && nav.some(group => group.length > 0)
  return (
    <div className={classes('flex min-h-dvh flex-col', full && 'lg:grid lg:grid-cols-[16rem_1fr]')}>
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-primary px-5 py-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('skip')}
      </a>
      {full && <SideBar product={product} nav={nav} account={account} />}
      <div className="flex min-w-0 flex-1 flex-col">
        <OfflineLine />
        {banner && <section aria-label={t('note')}>{banner}</section>}
        <TopBar product={product} back={back} account={account} hideFrom={full} />
        <main
          ref={main}
          id="content"
          tabIndex={-1}
          className={classes('min-w-0 flex-1 outline-none', full && 'pb-20 lg:pb-0')}
        >
          <Waiting />
          {children}
        </main>
      </div>
      {full && <BottomBar nav={nav} />}
      <p aria-live="polite" className="sr-only">
        {title}
      </p>
    </div>
  )
}

function OfflineLine() {
  const t = useWords(words)
  const online = useOnline()
  return (
    <p
      role="status"
      data-print="never"
      className={online ? 'sr-only' : 'bg-warn-soft px-4 py-1.5 text-center text-sm'}
    >
      {online ? '' : t('offline')}
    </p>
  )
}

interface TopBarProps {
  product: string
  back?: { to: string; label: string }
  account: AccountMenuProps
  hideFrom: boolean
}

function TopBar({ product, back, account, hideFrom }: TopBarProps) {
  return (
    <header
      data-print="never"
      className={classes(
        'flex min-h-16 items-center justify-between gap-3 border-b border-line px-4 sm:px-8',
        hideFrom && 'lg:hidden',
      )}
    >
      <Home product={product} back={back} />
      <AccountMenu {...account} />
    </header>
  )
}

/** After a change of page by JavaScript: the focus goes to the new page, and its title is said. */
function useArrival(main: React.RefObject<HTMLElement>): string {
  const { pathname, hash } = useLocation()
  const [title, setTitle] = useState('')
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    setTitle(document.title)
    if (!hash && !main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [pathname, hash, main])
  return title
}

/** A thread runs along the top while a page takes longer than a blink. */
function Waiting() {
  const t = useWords(words)
  const busy = useNavigation().state !== 'idle'
  return (
    <div
      role="progressbar"
      aria-label={t('loading')}
      aria-hidden={!busy}
      className={classes(
        'fixed inset-x-0 top-0 z-50 h-0.75 overflow-hidden transition-opacity delay-300',
        busy ? 'opacity-100' : 'opacity-0 delay-0',
      )}
    >
      <div className="h-full w-1/3 rounded-full bg-primary motion-safe:animate-shuttle" />
    </div>
  )
}
