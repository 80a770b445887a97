import { Button } from '#app/ui/button.tsx'
import { CopyAddress } from '#app/ui/copy-address.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { agendaWords } from './words.ts'

interface CalendarSettingsProps {
  readonly madeAt: Date | null
  /** The address, right after it was made. */
  readonly address: string | null
  readonly revoked: boolean
}

/** A calendar address of one's own: made, made anew, or revoked. */
export function CalendarSettings({ madeAt, address, revoked }: CalendarSettingsProps) {
  const t = useWords(agendaWords)
  const { date } = useFormat()
  return (
    <Page
      title={t('calendar')}
      description={t('calendarIntro')}
      width="reading"
      breadcrumbs={[{ to: '/settings', label: t('settings') }]}
    >
      {revoked && (
        <Notice kind="good" live="polite" className="mb-6">
          {t('feedRevoked')}
        </Notice>
      )}
      {address && (
        <Notice kind="good" live="polite" className="mb-6">
          <p className="mb-3">{t('feedOnce')}</p>
          <CopyAddress label={t('feedIs')} address={address} />
          <p className="mt-3">{t('feedHow')}</p>
        </Notice>
      )}
      <p className="mb-6">{madeAt ? t('feedSince', { date: date(madeAt) }) : t('noFeed')}</p>
      <Form className="flex flex-wrap items-center gap-3">
        <Button name="intent" value="renew" variant={madeAt ? 'quiet' : 'primary'}>
          {t(madeAt ? 'renewFeed' : 'makeFeed')}
        </Button>
        {madeAt && (
          <Button name="intent" value="revoke" variant="danger">
            {t('revokeFeed')}
          </Button>
        )}
      </Form>
      {madeAt && <p className="mt-3 text-sm text-quiet">{t('renewWarns')}</p>}
    </Page>
  )
}
