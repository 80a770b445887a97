import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { translationWords } from './translation/words.ts'
import { words } from './words.ts'
import { baseOf, type WorkKind } from './work.ts'
import { useTurn, WorkBadges, type WorkState } from './work-state.tsx'

export interface WorkHead extends WorkState {
  readonly id: string
  readonly kind: WorkKind
  readonly title: string
  readonly mayEdit: boolean
}

/** The frame of everything about one work: its name, where it stands, its sides. */
export function WorkPage({ work, sides, listName, children }: WorkPageProps) {
  const t = useWords(words)
  const turn = useTurn()(work.review)
  const base = `${baseOf(work.kind)}/${work.id}`
  return (
    <Page
      title={work.title}
      description={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <WorkBadges {...work} />
          {turn && <span className="text-sm">{turn}</span>}
        </span>
      }
      breadcrumbs={[{ to: baseOf(work.kind), label: listName }]}
      actions={
        <LinkButton to={`${base}/preview`} icon={Eye}>
          {t('preview')}
        </LinkButton>
      }
    >
      <LinkTabs
        label={t('workSides')}
        tabs={sides.map(({ path, label }) => ({ to: path ? `${base}/${path}` : base, label, end: true }))}
      />
      <div className="flex flex-col gap-6 pt-6">
        {!work.mayEdit && (
          <Notice>
            <p>{t('reading')}</p>
            {work.review.state === 'in-review' && (
              <Link to={`${base}/publications#review`}>{t('giveReview')}</Link>
            )}
          </Notice>
        )}
        {children}
      </div>
    </Page>
  )
}

interface WorkPageProps {
  readonly work: WorkHead
  readonly sides: readonly { readonly path: string; readonly label: string }[]
  readonly listName: string
  readonly children: ReactNode
}

/** The same, for a course. */
export function CoursePage({ work, children }: { work: WorkHead; children: ReactNode }) {
  const t = useWords(words)
  const say = useWords(translationWords)
  const sides = [
    { path: '', label: t('outline') },
    { path: 'details', label: t('details') },
    { path: 'translation', label: say('translation') },
    { path: 'publications', label: t('publications') },
    { path: 'transfer', label: t('transfer') },
    { path: 'figures', label: t('figures') },
    ...(work.mayEdit ? [{ path: 'questions', label: t('questions') }] : []),
  ]
  return (
    <WorkPage work={work} sides={sides} listName={t('courses')}>
      {children}
    </WorkPage>
  )
}
