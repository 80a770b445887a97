import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { stopWords } from './stop-words.ts'

/** Stops all nudges by a link from a letter, without signing in. */
export function StopPage({ stopped }: { stopped: boolean }) {
  const t = useWords(stopWords)
  return (
    <Page title={t('title')} description={stopped ? t('again') : t('how')} width="reading">
      {stopped ? (
        <>
          <Notice kind="good" live="polite" className="mb-6">
            {t('stopped')}
          </Notice>
          <LinkButton to="/nudges" variant="quiet">
            {t('toNudges')}
          </LinkButton>
        </>
      ) : (
        <Form>
          <Button>{t('stop')}</Button>
        </Form>
      )}
    </Page>
  )
}
