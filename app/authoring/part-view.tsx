import { useActionData } from '@remix-run/react'
import { Eye, History, MessageSquare } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Check } from '#app/assessment/check.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from './blocks/block.ts'
import { Document } from './document.tsx'
import { LessonEditor } from './editor/lesson-editor.tsx'
import type { PartPage } from './part-page.server.ts'
import { partWords } from './part-words.ts'
import { Refused } from './refused.tsx'
import type { Origin } from './reuse/reuse.server.ts'
import { commentWords } from './together/comment-words.ts'
import { togetherWords } from './together/words.ts'
import type { WorkHead } from './work-page.tsx'

/** Fetched only where a check is written, so that a lesson's page stays light. */
const CheckEditor = lazy(() =>
  import('./check-editor.tsx').then(({ CheckEditor }) => ({ default: CheckEditor })),
)

/** Fetched only where a lesson is shown by reference. */
const OriginPanel = lazy(() =>
  import('./reuse/origin-panel.tsx').then(({ OriginPanel }) => ({ default: OriginPanel })),
)

interface PartViewProps extends PartPage {
  /** Where it comes from, when it is shown by reference. */
  readonly origin: Origin | null
  readonly work: WorkHead
}

/** Where one lesson or check of a course is written. */
export function PartView({ work, part, origin, ...rest }: PartViewProps) {
  const t = useWords(partWords)
  const course = `/courses/${work.id}`
  return (
    <Page
      title={part.title}
      description={t(part.kind)}
      breadcrumbs={[
        { to: '/courses', label: t('courses') },
        { to: course, label: work.title },
      ]}
      actions={
        <>
          {part.kind === 'lesson' && <LessonLinks partId={part.id} comments={rest.threads.length} />}
          <LinkButton to={`${course}/preview/${part.id}`} icon={Eye}>
            {t('preview')}
          </LinkButton>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        {!work.mayEdit && <Notice>{t('reading')}</Notice>}
        {work.mayEdit && <PartSettings part={part} />}
        {origin && (
          <Suspense>
            <OriginPanel partId={part.id} origin={origin} />
          </Suspense>
        )}
        <Writing {...rest} part={part} base="/courses" mayEdit={work.mayEdit && origin === null} />
      </div>
    </Page>
  )
}

/** From a lesson to what is said of it, and to what it said before. */
export function LessonLinks({ partId, comments }: { partId: string; comments: number }) {
  const t = useWords(togetherWords)
  const say = useWords(commentWords)
  return (
    <>
      <LinkButton to={`/lessons/${partId}/comments`} icon={MessageSquare}>
        {comments > 0 ? say('commentsCount', { count: comments }) : say('comments')}
      </LinkButton>
      <LinkButton to={`/lessons/${partId}/history`} icon={History}>
        {t('history')}
      </LinkButton>
    </>
  )
}

interface WritingProps extends PartPage {
  readonly mayEdit: boolean
  /** `/courses` or `/recordings`. */
  readonly base: string
}

/** The text itself: to be written by authors, to be read by reviewers. */
export function Writing({
  part,
  textKey,
  personId,
  threads,
  facts,
  recordings,
  mayEdit,
  base,
}: WritingProps) {
  const { id, workId, language, revision } = part
  if (part.kind === 'check')
    return (
      <Suspense>
        <CheckEditor
          {...{ textKey, revision, mayEdit }}
          saveUrl={`${base}/${workId}/parts/${id}/body`}
          check={part.body as Check}
        />
      </Suspense>
    )
  const body = part.body as DocNode
  if (!mayEdit) return <Document body={body} media={facts.media} recordings={facts.recordings} />
  return (
    <LessonEditor
      {...{ textKey, personId, threads, workId, language, body, facts, recordings }}
      partId={id}
    />
  )
}

function PartSettings({ part }: Pick<PartPage, 'part'>) {
  const t = useWords(partWords)
  const { fields, reason, values } = useFormResult()
  const done = useActionData<{ ok?: boolean }>()
  return (
    <details open={fields !== undefined || reason !== undefined} className="border-b border-line pb-2">
      <summary className="flex min-h-11 w-fit cursor-pointer items-center font-semibold text-primary">
        {t('partSettings')}
      </summary>
      <Form className="flex flex-wrap items-end gap-4 py-3">
        <input type="hidden" name="was" value={part.title} />
        <TextInput
          name="title"
          label={t('title')}
          required
          maxLength={200}
          defaultValue={values?.title ?? part.title}
          error={fields?.title}
          className="min-w-0 flex-1 basis-64"
        />
        <TextInput
          name="minutes"
          label={t('minutes')}
          help={t('minutesHelp')}
          inputMode="numeric"
          defaultValue={values?.minutes ?? part.minutes ?? ''}
          error={fields?.minutes}
          className="basis-56"
        />
        <Button>{t('save')}</Button>
      </Form>
      {reason && <Refused reason={reason} />}
      {done?.ok && (
        <Notice kind="good" live="polite">
          {t('partSaved')}
        </Notice>
      )}
    </details>
  )
}
