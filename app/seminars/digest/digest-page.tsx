import { useState } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section as PageSection } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { RecordingPage } from '../recording-page.tsx'
import type { Section } from './digest.ts'
import type { digestPageOf } from './digest-page.server.ts'
import { digestWords } from './words.ts'

type DigestPageProps = Awaited<ReturnType<typeof digestPageOf>>

/** A digest before it is put anywhere: its parts to choose from, and where it shall go. */
export function DigestPage({ work, sections, base, courses }: DigestPageProps) {
  const t = useWords(digestWords)
  const { reason } = useFormResult()
  return (
    <RecordingPage work={work}>
      <PageSection
        title={t('digest')}
        description={t('intro')}
        actions={
          <LinkButton to={`/recordings/${work.id}/page`} size="small">
            {t('back')}
          </LinkButton>
        }
      >
        <div className="flex max-w-reading flex-col gap-6">
          {(reason === 'noParts' || reason === 'notPut') && (
            <Notice kind="bad" live="assertive">
              {t(reason)}
            </Notice>
          )}
          {sections.length === 0 ? (
            <Notice>{t('nothing')}</Notice>
          ) : (
            <Form className="flex flex-col gap-6">
              <fieldset disabled={!work.mayEdit}>
                <legend className="mb-2 text-lg font-semibold">{t('parts')}</legend>
                {sections.map(section => (
                  <Part key={section.from} section={section} base={base} />
                ))}
              </fieldset>
              {work.mayEdit && <Where courses={courses} />}
            </Form>
          )}
        </div>
      </PageSection>
    </RecordingPage>
  )
}

function Part({ section, base }: { section: Section; base: string | null }) {
  const t = useWords(digestWords)
  const { clock } = useFormat()
  const { title, from, to, slide, passages } = section
  return (
    <div className="border-b border-line py-3">
      <Checkbox name="parts[]" value={String(Math.floor(from))} label={title} defaultChecked />
      <div className="ml-8 flex flex-wrap gap-4">
        {slide !== null && base && (
          <img
            src={`${base}/${slide}-small.webp`}
            alt=""
            loading="lazy"
            className="h-auto w-32 self-start rounded-control border border-line bg-well"
          />
        )}
        <div className="flex min-w-48 flex-1 flex-col gap-1 text-sm">
          <p className="text-quiet">{t('stretch', { from: clock(from), to: clock(to) })}</p>
          {passages.length === 0 && <p className="text-quiet">{t('noPassage')}</p>}
          {passages.map(passage => (
            <p key={passage}>{passage}</p>
          ))}
        </div>
      </div>
    </div>
  )
}

/** The recording's own page, or a lesson of a course one writes. */
function Where({ courses }: Pick<DigestPageProps, 'courses'>) {
  const t = useWords(digestWords)
  const [where, setWhere] = useState('page')
  return (
    <>
      {courses.length === 0 ? (
        <>
          <input type="hidden" name="where" value="page" />
          <p className="text-sm text-quiet">{t('noCourse')}</p>
        </>
      ) : (
        <>
          <RadioGroup
            name="where"
            label={t('where')}
            value={where}
            onChange={setWhere}
            options={[
              { value: 'page', label: t('onPage') },
              { value: 'course', label: t('inCourse') },
            ]}
          />
          <div className={where === 'page' ? 'hidden noscript:block' : undefined}>
            <Select
              name="courseId"
              label={t('course')}
              options={courses.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </div>
        </>
      )}
      <div>
        <Button variant="primary">{t('put')}</Button>
      </div>
    </>
  )
}
