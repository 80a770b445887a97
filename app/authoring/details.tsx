import { useActionData } from '@remix-run/react'
import { Copy } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { Aims } from './aims.tsx'
import { arrangingWords } from './arranging/words.ts'
import { Authors } from './authors.tsx'
import { hoursForms } from './hours-form.ts'
import { Refused } from './refused.tsx'
import { AllowReuse } from './reuse/allow-reuse.tsx'
import { reuseWords } from './reuse/words.ts'
import { UploadForm } from './upload-form.tsx'
import { words } from './words.ts'
import type { WorkHead } from './work-page.tsx'
import type { WorkRow } from './works.server.ts'

interface DetailsProps {
  readonly work: WorkRow
  readonly head: WorkHead
  /** The cover's upload, where this kind of work has a cover of its own; a recording has its poster. */
  readonly cover?: { readonly use: string; readonly refused: string | null }
}

interface Done {
  readonly ok?: true
  readonly done?:
    | 'detailsSaved'
    | 'authorAdded'
    | 'authorRemoved'
    | 'coverRemoved'
    | 'reuseAllowed'
    | 'reuseEnded'
}

/** What people read before they begin, the cover, and who writes. */
export function Details({ work, head, cover }: DetailsProps) {
  const t = useWords(words)
  const say = useWords(arrangingWords)
  const reuse = useWords(reuseWords)
  const { reason, values } = useFormResult()
  const done = useActionData<Done>()
  return (
    <>
      {reason && !(values?.intent === 'details' && reason === 'changedMeanwhile') && (
        <Refused reason={reason} />
      )}
      {done?.done && (
        <Notice kind="good" live="polite">
          {done.done === 'reuseAllowed' || done.done === 'reuseEnded' ? reuse(done.done) : t(done.done)}
        </Notice>
      )}
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DetailsForm key={work.revision} work={work} mayEdit={head.mayEdit} />
        <div>
          {cover && (
            <Section title={t('cover')}>
              <CoverForm work={work} {...cover} mayEdit={head.mayEdit} />
            </Section>
          )}
          <Section title={t('authors')} description={t('authorsIntro')}>
            <Authors authors={work.authors} mayEdit={head.mayEdit} />
          </Section>
          {head.mayEdit && work.kind === 'course' && <AllowReuse allowedAt={work.reuseAllowedAt} />}
          {head.mayEdit && work.kind === 'course' && (
            <Section title={say('copyThis')} description={say('copyThisHelp')}>
              <LinkButton to={`/courses/new?from=${work.id}`} icon={Copy}>
                {say('copyThis')}
              </LinkButton>
            </Section>
          )}
        </div>
      </div>
    </>
  )
}

function DetailsForm({ work, mayEdit }: { work: WorkRow; mayEdit: boolean }) {
  const t = useWords(words)
  const { number } = useFormat()
  const language = useLanguage()
  const { fields, reason, values: sent } = useFormResult()
  const values = sent?.intent === 'details' ? sent : undefined
  const isStale = values !== undefined && reason === 'changedMeanwhile'
  const now = (text: string | number | null) => (isStale ? t('savedNow', { text: text ?? '–' }) : undefined)
  return (
    <Form className="flex max-w-reading flex-col gap-6">
      <p className="text-quiet">{t('detailsIntro')}</p>
      {isStale && (
        <Notice kind="warn" live="assertive">
          {t('changedMeanwhile')}
        </Notice>
      )}
      <input type="hidden" name="intent" value="details" />
      <input type="hidden" name="revision" value={work.revision} />
      <fieldset disabled={!mayEdit} className="contents">
        <TextInput
          name="title"
          label={t('title')}
          help={now(work.title) ?? t('titleHelp')}
          maxLength={200}
          required
          defaultValue={values?.title ?? work.title}
          error={values && fields?.title}
        />
        <TextArea
          name="summary"
          label={t('summary')}
          help={now(work.summary) ?? t('summaryHelp')}
          maxLength={2000}
          defaultValue={values?.summary ?? work.summary}
          error={values && fields?.summary}
        />
        {work.kind === 'course' && (
          <TextArea
            name="audience"
            label={t('audience')}
            help={now(work.audience) ?? t('audienceHelp')}
            maxLength={500}
            rows={2}
            defaultValue={values?.audience ?? work.audience}
            error={values && fields?.audience}
          />
        )}
        <RadioGroup
          name="language"
          label={t('language')}
          inline
          defaultValue={values?.language ?? work.language}
          options={[
            { value: 'id', label: t('languageId') },
            { value: 'en', label: t('languageEn') },
          ]}
        />
        <div className="flex max-w-sm flex-col gap-6">
          <TextInput
            name="effortMinutes"
            label={t('effort')}
            help={now(work.effortMinutes) ?? t('effortHelp')}
            inputMode="numeric"
            defaultValue={values?.effortMinutes ?? work.effortMinutes ?? ''}
            error={values && fields?.effortMinutes}
          />
          <TextInput
            name="hoursJp"
            label={t('hours')}
            help={now(work.hoursJp) ?? t('hoursHelp')}
            inputMode="decimal"
            defaultValue={values?.hoursJp ?? (work.hoursJp === null ? '' : number(work.hoursJp))}
            error={values && fields?.hoursJp}
          />
          {work.kind === 'course' && (
            <Select
              name="hoursForm"
              label={t('hoursForm')}
              help={isStale ? now(formNamed(work.hoursForm, language)) : t('hoursFormHelp')}
              defaultValue={values?.hoursForm ?? work.hoursForm}
              options={hoursForms.map(({ code, name }) => ({ value: code, label: name[language] }))}
            />
          )}
        </div>
        <Aims aims={work.competencies} values={values} />
        {mayEdit && (
          <div>
            <Button variant="primary">{t(isStale ? 'saveMine' : 'saveDetails')}</Button>
          </div>
        )}
      </fieldset>
    </Form>
  )
}

const formNamed = (code: string, language: Language) =>
  hoursForms.find(form => form.code === code)?.name[language] ?? code

interface CoverFormProps {
  readonly work: WorkRow
  readonly use: string
  readonly mayEdit: boolean
  readonly refused: string | null
}

function CoverForm({ work, use, mayEdit, refused }: CoverFormProps) {
  const t = useWords(words)
  return (
    <div className="flex flex-col gap-4">
      {work.coverMediaId ? (
        <img
          src={`/media/${work.coverMediaId}?width=640`}
          alt=""
          className="aspect-16/9 w-full rounded-card border border-line bg-well object-cover"
        />
      ) : (
        <p className="text-quiet">{t('coverAbsent')}</p>
      )}
      {mayEdit && (
        <UploadForm
          use={use}
          workId={work.id}
          accept="image/jpeg,image/png,image/webp,image/avif"
          help={t('coverHelp')}
          megabytes={15}
          refused={refused}
        />
      )}
      {mayEdit && work.coverMediaId && (
        <Form>
          <Button name="intent" value="removeCover" size="small" variant="plain">
            {t('removeCover')}
          </Button>
        </Form>
      )}
    </div>
  )
}
