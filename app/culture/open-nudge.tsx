import { Bell } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { LedgerEntry } from './ledger.server.ts'
import { useReason } from './nudge-entry.tsx'
import { words } from './words.ts'

/** An answer that is opened was read, and is not shown again; without JavaScript its reader puts it aside. */
const toldRead = (id: string) =>
  void fetch(`/nudges/${id}/dismissal`, {
    method: 'POST',
    body: new URLSearchParams(),
    redirect: 'manual',
    keepalive: true,
  }).catch(() => null)

/** A kind word, its reason within reach, and a way to be done with it. */
export function OpenNudge({ nudge }: { nudge: LedgerEntry }) {
  const t = useWords(words)
  const reason = useReason(nudge)
  return (
    <aside aria-labelledby="nudge" className="rounded-card bg-accent-soft p-5">
      <h2 id="nudge" lang={nudge.language} className="flex items-start gap-2 text-base font-bold">
        <Bell aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-accent" />
        {nudge.title}
      </h2>
      <p lang={nudge.language} className="mt-1">
        {nudge.body}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <LinkButton
          to={nudge.actionHref}
          size="small"
          lang={nudge.language}
          onClick={() => nudge.transactional && toldRead(nudge.id)}
        >
          {nudge.actionLabel}
        </LinkButton>
        <Form action={`/nudges/${nudge.id}/dismissal`} preventScrollReset>
          <Button variant="plain" size="small">
            {t('dismiss')}
          </Button>
        </Form>
      </div>
      <details className="mt-3 text-sm">
        <summary className="inline-block cursor-pointer py-1 underline underline-offset-[0.2em]">
          {t('whyThis')}
        </summary>
        <p className="mt-1">{reason}</p>
        <p className="mt-1 text-quiet">
          {t('onlyYou')} <Link to="/nudges">{t('allNudges')}</Link>
        </p>
      </details>
    </aside>
  )
}
