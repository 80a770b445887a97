import { Link } from '@remix-run/react'
import { ChevronDown, LogOut, type LucideIcon, Monitor, Moon, Settings2, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form } from '#app/web/form.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import { Avatar } from './avatar.tsx'
import { buttonClass, LinkButton } from './button.tsx'
import { classes } from './classes.ts'
import { useFold } from './fold.tsx'
import { words } from './words.ts'

export type Theme = 'auto' | 'light' | 'dark'

export interface AccountMenuProps {
  person: { name: string; detail?: string } | null
  /** Links of the account: settings, hours, sessions. */
  links?: readonly { to: string; label: string; icon: LucideIcon }[]
  language: Language
  /** `auto`: like the device. */
  theme: Theme
  /** Where `language` or `theme`, and `returnTo`, are posted. */
  preferencesTo: string
  signInTo?: string
  signOutTo?: string
  /** The address of the page, to come back to. */
  here: string
}

/** Who one is, the few settings one reaches for often, and the way out. A `details`: it opens without JavaScript. */
export function AccountMenu({ upward, ...account }: AccountMenuProps & { upward?: boolean }) {
  const { person, links = [], signInTo = '/sign-in', signOutTo = '/sign-out' } = account
  const t = useWords(words)
  const fold = useFold()
  return (
    <div className={classes('flex items-center gap-2', upward && 'w-full')}>
      {!person && !account.here.startsWith(signInTo) && (
        <LinkButton to={signInTo} size="small">
          {t('signIn')}
        </LinkButton>
      )}
      <details {...fold} className={classes('group relative', upward && 'w-full')}>
        <summary className={summaryClass(person !== null)}>
          {person ? (
            <Who person={person} upward={upward} />
          ) : (
            <Settings2 aria-hidden size={22} strokeWidth={1.75} />
          )}
          <span className={person ? 'sr-only' : 'max-sm:sr-only'}>
            {person ? t('account', { name: person.name }) : t('appearance')}
          </span>
        </summary>
        <div
          className={classes(
            'absolute z-40 w-72 animate-appear space-y-4 rounded-card border border-line bg-surface p-4 shadow-float',
            upward ? 'bottom-full left-0 mb-2' : 'top-full right-0 mt-2 max-w-[calc(100vw-2rem)]',
          )}
        >
          {person && (
            <div>
              <p className="font-semibold">{person.name}</p>
              {person.detail && <p className="text-sm text-quiet">{person.detail}</p>}
            </div>
          )}
          {links.length > 0 && (
            <ul className="-mx-2">
              {links.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="flex min-h-11 items-center gap-3 rounded-control px-2 hover:bg-well"
                  >
                    <Icon aria-hidden size={20} strokeWidth={1.75} className="text-quiet" />
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <Preferences {...account} />
          {person && (
            <Form method="post" action={signOutTo} reloadDocument>
              <button type="submit" className={buttonClass({ wide: true })}>
                <LogOut aria-hidden size={20} strokeWidth={1.75} />
                {t('signOut')}
              </button>
            </Form>
          )}
        </div>
      </details>
    </div>
  )
}

const summaryClass = (signedIn: boolean) =>
  classes(
    'flex min-h-11 list-none items-center gap-3 rounded-control hover:bg-well',
    signedIn ? 'px-1.5' : 'min-w-11 justify-center sm:px-3',
  )

function Who({ person, upward }: { person: { name: string; detail?: string }; upward?: boolean }) {
  return (
    <>
      <Avatar name={person.name} size="small" />
      {upward && (
        <span aria-hidden className="min-w-0 flex-1 text-sm leading-snug">
          <span className="line-clamp-2 font-semibold">{person.name}</span>
          {person.detail && <span className="line-clamp-2 text-quiet">{person.detail}</span>}
        </span>
      )}
      <ChevronDown
        aria-hidden
        size={18}
        strokeWidth={1.75}
        className="shrink-0 text-quiet group-open:rotate-180"
      />
    </>
  )
}

/** Language and look, changed with one press. */
export function Preferences({
  language,
  theme,
  preferencesTo,
  here,
}: Pick<AccountMenuProps, 'language' | 'theme' | 'preferencesTo' | 'here'>) {
  const t = useWords(words)
  return (
    <Form method="post" action={preferencesTo} className="space-y-4" reloadDocument>
      <input type="hidden" name="returnTo" value={here} />
      <Choice label={t('language')}>
        <Pick name="language" value="id" on={language === 'id'} lang="id">
          {t('indonesian')}
        </Pick>
        <Pick name="language" value="en" on={language === 'en'} lang="en">
          {t('english')}
        </Pick>
      </Choice>
      <Choice label={t('appearance')}>
        <Pick name="theme" value="light" on={theme === 'light'} icon={Sun}>
          {t('light')}
        </Pick>
        <Pick name="theme" value="dark" on={theme === 'dark'} icon={Moon}>
          {t('dark')}
        </Pick>
        <Pick name="theme" value="auto" on={theme === 'auto'} icon={Monitor}>
          {t('system')}
        </Pick>
      </Choice>
    </Form>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm text-quiet">{label}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  )
}

interface PickProps {
  name: string
  value: string
  on: boolean
  icon?: LucideIcon
  lang?: string
  children: ReactNode
}

function Pick({ name, value, on, icon: Icon, lang, children }: PickProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-pressed={on}
      lang={lang}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-control border border-control px-3 text-sm aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:font-semibold aria-pressed:text-primary"
    >
      {Icon && <Icon aria-hidden size={18} strokeWidth={1.75} />}
      {children}
    </button>
  )
}
