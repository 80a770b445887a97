import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { deviceOf } from './device.ts'
import { words } from './words.ts'

interface OpenSession {
  id: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  current: boolean
}

export function Sessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const t = useWords(words)
  const { dateTime } = useFormat()
  return (
    <Page
      title={t('sessions')}
      description={t('sessionsIntro')}
      width="reading"
      breadcrumbs={[{ to: '/settings', label: t('settings') }]}
    >
      <ul className="divide-y divide-line border-line border-y">
        {sessions.map(({ id, device, createdAt, lastSeenAt, current }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-4">
            <div>
              <p className="font-semibold">
                {nameOf(device, t)} {current && <Badge tone="good">{t('thisDevice')}</Badge>}
              </p>
              <p className="text-quiet text-sm">
                {t('since')} {dateTime(createdAt)}
              </p>
              <p className="text-quiet text-sm">
                {t('lastSeen')} {dateTime(lastSeenAt)}
              </p>
            </div>
            {!current && (
              <Form>
                <input type="hidden" name="session" value={id} />
                <Button variant="quiet" size="small">
                  {t('endSession')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form className="mt-6">
          <input type="hidden" name="session" value="others" />
          <Button variant="quiet">{t('endOthers')}</Button>
        </Form>
      ) : (
        <p className="mt-6 text-quiet">{t('onlyThis')}</p>
      )}
    </Page>
  )
}

function nameOf(device: string, t: ReturnType<typeof useWords<keyof typeof words.id>>) {
  const known = deviceOf(device)
  return known ? t('deviceOn', known) : t('unknownDevice')
}
