import { useLocation, useMatches } from '@remix-run/react'
import {
  Bell,
  BookOpen,
  Building2,
  CalendarDays,
  Clapperboard,
  ClipboardCheck,
  Clock,
  Compass,
  FolderOpen,
  Footprints,
  Heart,
  House,
  KeyRound,
  Layers,
  type LucideIcon,
  NotebookPen,
  PenLine,
  Route,
  Sprout,
  Stamp,
  UserCog,
  Users,
  Video,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Frame } from '#app/ui/frame.tsx'
import { Link } from '#app/ui/link.tsx'
import type { NavEntry } from '#app/ui/navigation.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Place } from './navigation.ts'
import type { RootData } from './root.tsx'
import { rootWords } from './root-words.ts'

const icons: Readonly<Record<Place['name'], LucideIcon>> = {
  today: House,
  learning: Footprints,
  catalogue: Compass,
  seminars: Clapperboard,
  hours: Clock,
  coordination: Users,
  tasks: ClipboardCheck,
  culture: Sprout,
  courses: PenLine,
  recordings: Video,
  files: FolderOpen,
  paths: Route,
  people: UserCog,
  units: Building2,
  holidays: CalendarDays,
  framework: Layers,
  policy: Stamp,
}

/** A route whose `handle` says `{ look: 'focus' }` stands alone: no navigation but the way back. */
interface Handle {
  readonly look?: 'focus'
}

/** What stands around every page, for whoever is looking. */
export function Shell({ root, children }: { root: RootData; children: ReactNode }) {
  const t = useWords(rootWords)
  const { pathname, search } = useLocation()
  const focus = useMatches().some(match => (match.handle as Handle | undefined)?.look === 'focus')
  const entry = ({ to, name }: Place): NavEntry => ({
    to,
    label: t(name),
    icon: icons[name],
    end: to === '/',
  })
  return (
    <Frame
      product="Bina"
      look={focus ? 'focus' : 'full'}
      back={focus ? { to: '/', label: t('today') } : undefined}
      nav={[
        root.places.filter(place => !place.work).map(entry),
        root.places.filter(place => place.work).map(entry),
      ].filter(group => group.length > 0)}
      person={root.person && { name: root.person.name, detail: root.person.unit ?? undefined }}
      links={
        root.person
          ? [
              { to: '/settings', label: t('settings'), icon: KeyRound },
              { to: '/streak', label: t('streak'), icon: BookOpen },
              { to: '/reflections', label: t('reflections'), icon: NotebookPen },
              { to: '/recognition', label: t('recognition'), icon: Heart },
              { to: '/nudges', label: t('nudges'), icon: Bell },
            ]
          : []
      }
      language={root.language}
      theme={root.theme}
      preferencesTo="/preferences"
      here={pathname + search}
      banner={root.demo ? <DemoLine /> : undefined}
    >
      {children}
    </Frame>
  )
}

function DemoLine() {
  const t = useWords(rootWords)
  return (
    <p data-print="never" className="bg-accent-soft px-4 py-1.5 text-center text-sm text-ink">
      {t('demoLine')} <Link to="/demo">{t('demoChange')}</Link>
    </p>
  )
}
