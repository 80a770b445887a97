import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { Refused } from '../refused.tsx'
import type { SourceCourse } from './sources.server.ts'
import { reuseWords } from './words.ts'

interface ReuseViewProps {
  readonly work: { readonly id: string; readonly title: string }
  readonly module: { readonly id: string; readonly title: string }
  readonly search: string
  readonly courses: readonly SourceCourse[]
}

/** Lessons of other courses, to be shown in a module of this one. */
export function ReuseView({ work, module, search, courses }: ReuseViewProps) {
  const t = useWords(reuseWords)
  const { reason } = useFormResult()
  return (
    <Page
      title={t('use')}
      description={t('into', { module: module.title })}
      width="reading"
      breadcrumbs={[{ to: `/courses/${work.id}`, label: work.title }]}
    >
      <div className="flex flex-col gap-6">
        {reason && <Refused reason={reason} />}
        <p className="text-quiet">{t('useIntro')}</p>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="module" value={module.id} />
          <TextInput
            type="search"
            name="search"
            label={t('search')}
            defaultValue={search}
            maxLength={200}
            className="min-w-0 flex-1 basis-56"
          />
          <Button>{t('find')}</Button>
        </Form>
        {courses.length === 0 && (
          <Empty title={t('nothing')} drawing="desk">
            {t('nothingHelp')}
          </Empty>
        )}
        {courses.map(course => (
          <Section key={course.id} title={course.title} description={t(course.isMine ? 'mine' : 'allowed')}>
            <ul>
              {course.lessons.map(lesson => (
                <li key={lesson.id} className="flex flex-wrap items-center gap-3 border-line border-b py-2">
                  <span className="min-w-0 flex-1 basis-48">{lesson.title}</span>
                  {lesson.isUsed ? (
                    <span className="text-quiet text-sm">{t('used')}</span>
                  ) : (
                    <Form>
                      <input type="hidden" name="moduleId" value={module.id} />
                      <input type="hidden" name="sourceId" value={lesson.id} />
                      <Button size="small" aria-label={t('useHereTitle', { title: lesson.title })}>
                        {t('useHere')}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </Page>
  )
}
