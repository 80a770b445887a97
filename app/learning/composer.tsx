import { Send } from 'lucide-react'
import { competencies } from '#app/authoring/competency.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { ComposedList } from './composed-list.tsx'
import type { ComposerShown } from './composer-page.server.ts'
import { composerWords } from './composer-words.ts'
import { PathFindings } from './path-findings.tsx'

/** Where a path is arranged: its steps in order, its rules as sentences, what is wrong beside them, and publishing. */
export function Composer({ path }: { path: ComposerShown }) {
  const t = useWords(composerWords)
  return (
    <Page
      title={path.title}
      description={path.offered === null ? t('notPublished') : t('versionNumber', { number: path.offered })}
      breadcrumbs={[{ to: '/paths', label: t('paths') }]}
      actions={<LinkButton to={`/paths/${path.id}/versions`}>{t('versions')}</LinkButton>}
    >
      <Refusal />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section title={t('steps')}>
            {path.nodes.length === 0 ? (
              <p className="text-quiet">{t('noSteps')}</p>
            ) : (
              <ComposedList nodes={path.nodes} path={path} />
            )}
          </Section>
          <Adding path={path} />
        </div>
        <aside className="flex flex-col gap-10">
          <Publishing path={path} />
          <About path={path} />
        </aside>
      </div>
    </Page>
  )
}

const refusals = ['changedMeanwhile', 'unfinished', 'invalid', 'gone'] as const

function Refusal() {
  const t = useWords(composerWords)
  const { reason } = useFormResult()
  const word = refusals.find(one => one === reason)
  if (!word) return null
  return (
    <Notice kind="warn" live="assertive" className="mb-8">
      {t(word)}
    </Notice>
  )
}

function Adding({ path }: { path: ComposerShown }) {
  const t = useWords(composerWords)
  return (
    <Section title={t('add')}>
      <Form key={path.revision} action={`/paths/${path.id}`} className="flex flex-col gap-4">
        <input type="hidden" name="revision" value={path.revision} />
        <input type="hidden" name="intent" value="add" />
        <Combobox name="thing" label={t('what')} help={t('whatHelp')} options={path.things} required />
        <Select name="where" label={t('where')} options={path.wheres} />
        <div>
          <Button>{t('addIt')}</Button>
        </div>
      </Form>
    </Section>
  )
}

function Publishing({ path }: { path: ComposerShown }) {
  const t = useWords(composerWords)
  const isBlocked = path.findings.some(finding => finding.level === 'error')
  return (
    <Section title={t('findings')}>
      <PathFindings findings={path.findings} />
      <Form action={`/paths/${path.id}/versions`} className="mt-6">
        <Button variant="primary" icon={Send} disabled={isBlocked} wide>
          {t('publish')}
        </Button>
        <p className="mt-2 text-sm text-quiet">{t('publishHow')}</p>
      </Form>
    </Section>
  )
}

function About({ path }: { path: ComposerShown }) {
  const t = useWords(composerWords)
  const language = useLanguage()
  const { fields } = useFormResult()
  return (
    <Section title={t('about')}>
      <Form key={path.revision} action={`/paths/${path.id}`} className="flex flex-col gap-4">
        <input type="hidden" name="revision" value={path.revision} />
        <input type="hidden" name="intent" value="about" />
        <TextInput
          name="title"
          label={t('title')}
          defaultValue={path.title}
          maxLength={200}
          required
          error={fields?.title}
        />
        <TextArea name="summary" label={t('summary')} defaultValue={path.summary} maxLength={2000} />
        <TextInput name="audience" label={t('audience')} defaultValue={path.audience} maxLength={500} />
        <TextInput
          name="hours"
          type="number"
          inputMode="decimal"
          min={0}
          max={999}
          step="any"
          label={t('hours')}
          help={t('hoursHelp')}
          defaultValue={path.hours ?? ''}
          error={fields?.hours}
        />
        <CheckboxGroup
          name="competencies[]"
          label={t('competencies')}
          defaultValue={path.competencies}
          options={competencies.map(({ slug, name }) => ({ value: slug, label: name[language] }))}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </Form>
    </Section>
  )
}
