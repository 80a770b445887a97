import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShownClosed } from './links.server.ts'
import { speakerWords } from './words.ts'

/** Says why a link opens nothing, that nothing is lost, and whom to ask. */
export function ClosedLink({ closed }: { closed: ShownClosed }) {
  const t = useWords(speakerWords)
  return (
    <Page title={t('closedTitle')} width="reading" hideTitle>
      <Empty title={t('closedTitle')} drawing="signpost">
        {t(`closed_${closed}`)}
      </Empty>
    </Page>
  )
}
