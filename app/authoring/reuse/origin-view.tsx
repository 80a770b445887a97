import { useActionData } from '@remix-run/react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { Refused } from '../refused.tsx'
import { ChangesList } from '../together/changes-list.tsx'
import { OriginState } from './origin-panel.tsx'
import type { Origin, OriginChanges } from './reuse.server.ts'
import { reuseWords } from './words.ts'

interface OriginViewProps {
  readonly partId: string
  readonly workId: string
  readonly workTitle: string
  readonly title: string
  readonly mayEdit: boolean
  readonly origin: Origin
  readonly since: OriginChanges | null
}

/** Where a lesson shown by reference comes from, what changed there, and the two ways on. */
export function OriginView({ partId, workId, workTitle, title, mayEdit, origin, since }: OriginViewProps) {
  const t = useWords(reuseWords)
  const lesson = `/courses/${workId}/parts/${partId}`
  return (
    <Page
      title={t('originOf', { title })}
      width="reading"
      breadcrumbs={[
        { to: `/courses/${workId}`, label: workTitle },
        { to: lesson, label: title },
      ]}
      actions={<LinkButton to={lesson}>{t('backToLesson')}</LinkButton>}
    >
      <div className="flex flex-col gap-6">
        <Outcome />
        <div>
          <p>{t('originIs', { course: origin.sourceWorkTitle })}</p>
          <OriginState {...origin} />
          {origin.workId && (
            <p className="mt-2">
              <Link to={`/courses/${origin.workId}/parts/${origin.sourceId}`}>{t('openOriginal')}</Link>
            </p>
          )}
        </div>
        {since && <Since {...since} mayEdit={mayEdit} />}
        {mayEdit && (
          <Form className="flex flex-col gap-2 border-line border-t pt-6">
            <div>
              <Button name="intent" value="detach">
                {t('detach')}
              </Button>
            </div>
            <p className="text-quiet text-sm">{t('detachHelp')}</p>
          </Form>
        )}
      </div>
    </Page>
  )
}

function Since({ changes, newTitle, isTranslatedAnew, seen, mayEdit }: OriginChanges & { mayEdit: boolean }) {
  const t = useWords(reuseWords)
  return (
    <Section title={t('whatChanged')}>
      {newTitle && <p className="mb-4">{t('newTitle', { title: newTitle })}</p>}
      {isTranslatedAnew && <p className="mb-4">{t('translatedAnew')}</p>}
      <ChangesList changes={changes} />
      {mayEdit && (
        <Form className="mt-6 flex flex-col gap-2">
          <input type="hidden" name="seen" value={seen} />
          <div>
            <Button variant="primary" name="intent" value="takeOver">
              {t('takeOver')}
            </Button>
          </div>
          <p className="text-quiet text-sm">{t('takeOverHelp')}</p>
        </Form>
      )}
    </Section>
  )
}

function Outcome() {
  const t = useWords(reuseWords)
  const { reason } = useFormResult()
  const done = useActionData<{ done?: 'takenOver' }>()?.done
  if (reason === 'changedMeanwhile')
    return (
      <Notice kind="warn" live="assertive">
        {t('changedAgain')}
      </Notice>
    )
  if (reason) return <Refused reason={reason} />
  if (!done) return null
  return (
    <Notice kind="good" live="polite">
      {t(done)}
    </Notice>
  )
}
