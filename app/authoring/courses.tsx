import { FileInput, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { DraftSearch, DraftsFound } from './drafts-found.tsx'
import type { FoundDraft } from './passages/drafts.server.ts'
import { Refused } from './refused.tsx'
import { words } from './words.ts'
import type { ListedWork } from './work-list.server.ts'
import { WorkList } from './work-list.tsx'

interface CoursesProps {
  readonly mine: readonly ListedWork[]
  readonly toReview: readonly ListedWork[]
  readonly mayWrite: boolean
  readonly search: string
  readonly found: readonly FoundDraft[]
}

/** What an expert writes and a reviewer is asked to look at. */
export function Courses({ mine, toReview, mayWrite, search, found }: CoursesProps) {
  const t = useWords(words)
  const begin = (
    <span className="flex flex-wrap gap-3">
      <LinkButton to="/courses/new" variant="primary" icon={PenLine}>
        {t('newCourse')}
      </LinkButton>
      <LinkButton to="/courses/imports" icon={FileInput}>
        {t('importCourse')}
      </LinkButton>
    </span>
  )
  return (
    <Page title={t('courses')} description={t('coursesIntro')} actions={mayWrite && mine.length > 0 && begin}>
      {(mine.length > 0 || toReview.length > 0) && <DraftSearch search={search} />}
      {search && <DraftsFound search={search} found={found} />}
      {toReview.length > 0 && (
        <Section title={t('toReview')}>
          <WorkList works={toReview} base="/courses" level={3} />
        </Section>
      )}
      {mine.length > 0 ? (
        <Section title={t('mine')}>
          <WorkList works={mine} base="/courses" level={3} />
        </Section>
      ) : (
        (mayWrite || toReview.length === 0) && (
          <Empty title={t('noCourses')} drawing="desk" action={mayWrite && begin}>
            {t('noCoursesIntro')}
          </Empty>
        )
      )}
    </Page>
  )
}

/** The title and language of something new; what else is asked stands between them and the button. */
export function NewWorkForm({ children }: { children?: ReactNode }) {
  const t = useWords(words)
  const language = useLanguage()
  const { fields, reason, values } = useFormResult()
  return (
    <Form className="flex max-w-lg flex-col gap-6">
      {reason && <Refused reason={reason} />}
      <TextInput
        name="title"
        label={t('title')}
        help={t('titleHelp')}
        maxLength={200}
        defaultValue={values?.title}
        error={fields?.title}
        required
      />
      <RadioGroup
        name="language"
        label={t('language')}
        inline
        defaultValue={values?.language ?? language}
        error={fields?.language}
        options={[
          { value: 'id', label: t('languageId') },
          { value: 'en', label: t('languageEn') },
        ]}
      />
      {children}
      <div>
        <Button variant="primary">{t('begin')}</Button>
      </div>
    </Form>
  )
}
