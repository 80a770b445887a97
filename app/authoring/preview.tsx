import { ArrowLeft, ArrowRight, PenLine } from 'lucide-react'
import type { Prompt } from '#app/assessment/question.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { Document } from './document.tsx'
import { partsOf } from './outline.ts'
import type { Preview } from './preview.server.ts'
import { words } from './words.ts'

/** A course's draft as learners will read it, part by part. */
export function CoursePreview({ workId, outline, part, facts, given }: Preview) {
  const t = useWords(words)
  const base = `/courses/${workId}`
  const at = (partId: string) => `${base}/preview/${partId}`
  return (
    <Page
      title={part?.title ?? outline.title}
      width="wide"
      breadcrumbs={[{ to: base, label: outline.title }]}
    >
      <PreviewNote to={part ? `${base}/parts/${part.id}` : base} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <Contents at={at} {...{ outline, part }} />
        <div className="min-w-0 max-w-reading">
          {part ? (
            <PartPreview {...{ part, facts, given }} />
          ) : (
            <p className="text-quiet">{t('nothingYet')}</p>
          )}
          <Neighbours at={at} {...{ outline, part }} />
        </div>
      </div>
    </Page>
  )
}

export function PreviewNote({ to }: { to: string }) {
  const t = useWords(words)
  return (
    <Notice
      actions={
        <LinkButton to={to} size="small" icon={PenLine}>
          {t('backToWriting')}
        </LinkButton>
      }
    >
      {t('previewNote')}
    </Notice>
  )
}

export function PartPreview({
  part,
  facts,
  given = {},
}: Pick<Preview, 'facts'> & Partial<Pick<Preview, 'given'>> & { part: NonNullable<Preview['part']> }) {
  if (part.kind === 'lesson')
    return (
      <Document
        body={part.body}
        media={facts.media}
        recordings={facts.recordings}
        slots={{ question: asked, responses: { action: null, given } }}
      />
    )
  return <CheckPreview prompts={part.body.prompts} />
}

/** A question within a lesson, as it is asked; answers lead nowhere in a preview. */
function asked(question: unknown) {
  const { id, kind, prompt } = question as Prompt
  const { Ask } = questionKind(kind)
  return (
    <div className="my-8 rounded-card border border-line bg-surface p-4 sm:p-6">
      <Ask prompt={prompt} name={`preview-${id}`} answer={null} />
    </div>
  )
}

function CheckPreview({ prompts }: { prompts: readonly Prompt[] }) {
  const t = useWords(words)
  if (prompts.length === 0) return <p className="text-quiet">{t('nothingYet')}</p>
  return (
    <ol className="flex flex-col gap-8">
      {prompts.map((prompt, at) => {
        const { Ask } = questionKind(prompt.kind)
        return (
          <li key={prompt.id} className="border-b border-line pb-8 last:border-0">
            <p className="mb-2 text-sm text-quiet">
              {t('previewQuestion', { number: at + 1, count: prompts.length })}
            </p>
            <Ask prompt={prompt.prompt} name={`preview-${prompt.id}`} answer={null} />
          </li>
        )
      })}
    </ol>
  )
}

interface Placed extends Pick<Preview, 'outline' | 'part'> {
  /** Where a part is shown. */
  readonly at: (partId: string) => string
}

/** What a course holds, as links to each part. */
export function Contents({ at, outline, part }: Placed) {
  const t = useWords(words)
  return (
    <nav aria-label={t('contentsTitle')} className="text-sm">
      <ol className="flex flex-col gap-4">
        {outline.modules.map(module => (
          <li key={module.id}>
            <p className="font-semibold">{module.title}</p>
            <ol className="mt-1">
              {module.parts.map(({ id, title }) => (
                <li key={id}>
                  <Link
                    plain
                    to={at(id)}
                    aria-current={id === part?.id ? 'page' : undefined}
                    className="flex min-h-9 items-center border-l-2 border-line pl-3 aria-[current]:border-primary aria-[current]:font-semibold pointer-coarse:min-h-11"
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The way to the part before and the part after. */
export function Neighbours({ at, outline, part }: Placed) {
  const t = useWords(words)
  const parts = partsOf(outline)
  const place = parts.findIndex(each => each.id === part?.id)
  const before = parts[place - 1]
  const after = parts[place + 1]
  return (
    <div className="mt-12 flex flex-wrap justify-between gap-3">
      {before && (
        <LinkButton to={at(before.id)} icon={ArrowLeft}>
          {t('previous', { title: before.title })}
        </LinkButton>
      )}
      {after && (
        <LinkButton to={at(after.id)} variant="primary" iconEnd={ArrowRight} className="ml-auto">
          {t('next', { title: after.title })}
        </LinkButton>
      )}
    </div>
  )
}
