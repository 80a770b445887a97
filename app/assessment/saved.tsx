import { CloudCheck, type LucideIcon, Smartphone, TriangleAlert } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Saved, Trouble } from './sitting-store.ts'
import { sittingWords } from './sitting-words.ts'

const looks: Record<Saved, { icon: LucideIcon; ink: string; word: 'savedThere' | 'savedHere' | 'notSaved' }> =
  {
    server: { icon: CloudCheck, ink: 'text-good', word: 'savedThere' },
    device: { icon: Smartphone, ink: 'text-primary', word: 'savedHere' },
    nowhere: { icon: TriangleAlert, ink: 'text-warn', word: 'notSaved' },
  }

/** Where the answers are safe, always in sight. */
export function SavedWord({ saved }: { saved: Saved }) {
  const t = useWords(sittingWords)
  const { icon: Icon, ink, word } = looks[saved]
  return (
    <p
      role="status"
      aria-label={t('saveStates')}
      className={classes('flex items-center gap-1.5 text-sm', ink)}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
      <span className="font-semibold">{t(word)}</span>
    </p>
  )
}

/** What went wrong on the way to the server, whether the work is safe, what to do. */
export function TroubleNotice({ trouble, saved, here }: { trouble: Trouble; saved: Saved; here: string }) {
  const t = useWords(sittingWords)
  if (saved === 'server') return null
  if (trouble === 'offline')
    return (
      <Notice kind={saved === 'device' ? 'info' : 'warn'} live="polite" className="mb-6">
        {t(saved === 'device' ? 'offline' : 'offlineUnkept')}
      </Notice>
    )
  return (
    <Notice
      kind="warn"
      live="polite"
      className="mb-6"
      actions={
        <LinkButton size="small" reloadDocument to={`/sign-in?redirectTo=${encodeURIComponent(here)}`}>
          {t('signIn')}
        </LinkButton>
      }
    >
      {t('signedOut')}
    </Notice>
  )
}
