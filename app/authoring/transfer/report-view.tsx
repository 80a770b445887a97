import { LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CoursePage } from '../work-page.tsx'
import { Counted, NotesList } from './notes-list.tsx'
import type { ReportedNote } from './report.ts'
import type { reportPage } from './report-page.server.ts'
import { transferWords } from './words.ts'

type Reported = Awaited<ReturnType<typeof reportPage>>

/** What an import brought: what came in, what changed, what was lost, each with the way to its place. */
export function ImportReport({ work, fileName, by, madeAt, report, parts }: Reported) {
  const t = useWords(transferWords)
  const { shortDate } = useFormat()
  const linkTo = ({ part, blockId }: ReportedNote) => {
    const found = part === null ? null : parts[part]
    return found ? `/courses/${work.id}/parts/${found.id}${blockId ? `#${blockId}` : ''}` : null
  }
  return (
    <CoursePage work={work}>
      <div className="max-w-reading">
        <Section
          title={t('reportOf', { name: fileName })}
          description={t('reportIntro', { by, date: shortDate(madeAt) })}
          actions={<LinkButton to={`/courses/${work.id}`}>{t('openCourse')}</LinkButton>}
        >
          <Counted counts={report.counts} />
          <div className="mt-8">
            <NotesList
              notes={report.notes}
              partAt={at => parts[at]?.title ?? ''}
              linkTo={work.mayEdit ? linkTo : undefined}
            />
          </div>
        </Section>
      </div>
    </CoursePage>
  )
}
