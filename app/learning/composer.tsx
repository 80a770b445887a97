import { useSearchParams } from '@remix-run/react'
import { Send } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { Select } from '#app/ui/field.tsx'
import { useIsLive } from '#app/ui/live.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { AboutForm } from './about-form.tsx'
import { listsOf } from './author-lists.ts'
import { ChangeForm, DraftProvider } from './change-form.tsx'
import { ComposedList } from './composed-list.tsx'
import type { ComposerShown } from './composer-page.server.ts'
import { composed, shownFinding, whereChoices } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { CommentsLink } from './editor/comments-link.tsx'
import { PathFindings } from './path-findings.tsx'
import { PathSpan } from './path-span.tsx'
import { TemplateForm } from './template-form.tsx'

const PathEditor = lazy(() => import('./editor/editor.tsx'))

/** Where a path is arranged: by forms until scripts run, then in an editor that draws it. */
export function Composer({ draft }: { draft: ComposerShown }) {
  const isLive = useIsLive()
  const forms = <ComposerForms draft={draft} />
  if (!isLive) return forms
  return (
    <Suspense fallback={forms}>
      <PathEditor key={draft.id} draft={draft} />
    </Suspense>
  )
}

/** Where a path is arranged by forms: its steps in order, its rules as sentences, what is wrong beside them, and publishing. */
function ComposerForms({ draft }: { draft: ComposerShown }) {
  const t = useWords(composerWords)
  const language = useLanguage()
  const [search] = useSearchParams()
  const { id, revision, path, findings, things } = draft
  return (
    <DraftProvider key={revision} value={{ id, revision }}>
      <Page
        title={path.title}
        description={
          draft.offered === null ? t('notPublished') : t('versionNumber', { number: draft.offered })
        }
        breadcrumbs={[{ to: '/paths', label: t('paths') }]}
        actions={
          <>
            <CommentsLink draft={draft} block="" />
            <LinkButton size="small" to={`/paths/${id}/versions`}>
              {t('versions')}
            </LinkButton>
          </>
        }
      >
        <Refusal />
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <Section title={t('steps')}>
              {path.steps.length === 0 ? (
                <p className="text-quiet">{t('noSteps')}</p>
              ) : (
                <ComposedList
                  nodes={composed(path, findings, language)}
                  lists={listsOf(path, draft.lists)}
                  open={search.get('at')}
                />
              )}
            </Section>
            <Section title={t('add')}>
              <ChangeForm intent="add" className="flex flex-col gap-4">
                <Combobox name="thing" label={t('what')} help={t('whatHelp')} options={things} required />
                <Select name="where" label={t('where')} options={whereChoices(path, language)} />
                <div>
                  <Button>{t('addIt')}</Button>
                </div>
              </ChangeForm>
            </Section>
            {path.steps.length === 0 && (
              <Section title={t('template')} description={t('templateAbout')}>
                <TemplateForm things={things} />
              </Section>
            )}
          </div>
          <aside className="flex flex-col gap-10">
            <Section title={t('findings')}>
              <PathFindings findings={findings.map(finding => shownFinding(finding, language))} />
              <PathSpan span={draft.span} />
              <Publishing id={id} isBlocked={findings.some(({ level }) => level === 'error')} />
            </Section>
            <Section title={t('about')}>
              <AboutForm path={path} />
            </Section>
          </aside>
        </div>
      </Page>
    </DraftProvider>
  )
}

const refusals = ['changedMeanwhile', 'unfinished', 'invalid', 'gone'] as const

export function Refusal() {
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

export function Publishing({ id, isBlocked }: { id: string; isBlocked: boolean }) {
  const t = useWords(composerWords)
  return (
    <Form action={`/paths/${id}/versions`} className="mt-6">
      <Button variant="primary" icon={Send} disabled={isBlocked} wide>
        {t('publish')}
      </Button>
      <p className="mt-2 text-sm text-quiet">{t('publishHow')}</p>
    </Form>
  )
}
