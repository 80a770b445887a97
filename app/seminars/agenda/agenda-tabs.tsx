import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useWords } from '#app/web/words.tsx'
import { agendaWords } from './words.ts'

/** Seminars before and after they happen. */
export function AgendaTabs() {
  const t = useWords(agendaWords)
  return (
    <div className="mb-8">
      <LinkTabs
        label={t('sides')}
        tabs={[
          { to: '/agenda', label: t('tabAgenda'), end: true },
          { to: '/seminars', label: t('tabRecordings'), end: true },
        ]}
      />
    </div>
  )
}
