import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Select } from '#app/ui/field.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { NewWorkForm } from '../courses.tsx'
import { words } from '../words.ts'
import type { OtherCourse } from './outline-here.tsx'
import type { Template } from './templates.server.ts'
import { arrangingWords } from './words.ts'

interface NewCourseProps {
  readonly templates: readonly Template[]
  readonly mine: readonly OtherCourse[]
  /** The course that a copy was asked of. */
  readonly from: string
}

/** A title, a language and what to begin with, and one writes. */
export function NewCourse({ templates, mine, from }: NewCourseProps) {
  const t = useWords(words)
  const say = useWords(arrangingWords)
  const { values } = useFormResult()
  return (
    <Page
      title={t('newCourse')}
      description={t('newCourseIntro')}
      width="reading"
      breadcrumbs={[{ to: '/courses', label: t('courses') }]}
    >
      <NewWorkForm>
        <input type="hidden" name="intent" value="begin" />
        <RadioGroup
          name="template"
          label={say('template')}
          framed
          defaultValue={values?.template ?? ''}
          options={[
            { value: '', label: say('templateEmpty'), help: say('templateEmptyHelp') },
            ...templates.map(({ slug, name, about }) => ({ value: slug, label: name, help: about })),
          ]}
        />
      </NewWorkForm>
      {mine.length > 0 && (
        <Section title={say('copyCourse')} description={say('copyCourseHelp')}>
          <Form className="flex max-w-lg flex-col gap-4">
            <input type="hidden" name="intent" value="copy" />
            <Select
              name="workId"
              label={say('courseToCopy')}
              defaultValue={mine.some(({ id }) => id === from) ? from : undefined}
              options={mine.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <div>
              <Button>{say('copyIt')}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  )
}
