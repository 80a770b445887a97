import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { OtherCourse } from './arranging/outline-here.tsx'
import type { WorkFinding } from './findings.ts'
import { FindingsList } from './findings-list.tsx'
import type { Deleted } from './modules.server.ts'
import { type OutlineGroup, OutlineView } from './outline-view.tsx'
import { publishingWords } from './publishing-words.ts'
import { words } from './words.ts'
import { CoursePage, type WorkHead } from './work-page.tsx'

interface CourseOutlineProps {
  readonly work: WorkHead
  readonly modules: readonly OutlineGroup[]
  readonly deleted: readonly Deleted[]
  readonly others: readonly OtherCourse[]
  readonly findings: readonly WorkFinding[]
  /** Whether the draft differs from what learners read. */
  readonly changed: boolean
}

/** The outline in the middle; beside it what is missing before it can be published. */
export function CourseOutline({ work, modules, deleted, others, findings, changed }: CourseOutlineProps) {
  const t = useWords(words)
  const say = useWords(publishingWords)
  const partAt = (partId: string) => `/courses/${work.id}/parts/${partId}`
  return (
    <CoursePage work={work}>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <OutlineView workId={work.id} mayEdit={work.mayEdit} {...{ modules, deleted, others }} />
        <aside aria-labelledby="findings" className="lg:border-l lg:border-line lg:pl-8">
          <h2 id="findings" className="mb-3 text-lg">
            {t('findings')}
          </h2>
          {findings.length > 0 && <FindingsList base={`/courses/${work.id}`} {...{ findings, partAt }} />}
          {!changed && <Notice className="mt-4 first:mt-0">{say('nothingChanged')}</Notice>}
          {changed && findings.length === 0 && (
            <Notice kind="good" title={t('ready')}>
              {t('readyIntro')}
            </Notice>
          )}
          <NextDeed work={work} changed={changed} />
        </aside>
      </div>
    </CoursePage>
  )
}

/** To what comes next for who looks at it: an author publishes, a reviewer who was asked says what they think. */
function NextDeed({ work, changed }: Pick<CourseOutlineProps, 'work' | 'changed'>) {
  const t = useWords(words)
  const isAsked = !work.mayEdit && work.review.turn === 'reviewer'
  if (!isAsked && !(work.mayEdit && changed)) return null
  const publications = `/courses/${work.id}/publications`
  return (
    <div className="mt-6">
      <LinkButton to={isAsked ? `${publications}#review` : publications} variant="primary" wide>
        {t(isAsked ? 'giveReview' : 'toPublish')}
      </LinkButton>
    </div>
  )
}
