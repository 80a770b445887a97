import { Link } from '#app/ui/link.tsx'
import { Section } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CoursePage, type WorkHead } from '../work-page.tsx'
import { ExportForm, type ExportProps } from './export-form.tsx'
import { SendManuscript } from './send-manuscript.tsx'
import { transferWords } from './words.ts'

interface TransferProps {
  readonly work: WorkHead
  readonly imports: readonly {
    readonly id: string
    readonly fileName: string
    readonly madeAt: Date | null
    readonly by: string
  }[]
  readonly publications: ExportProps['publications']
  readonly refused: string | null
  readonly megabytes: number
}

/** How a course goes out as a file, how more lessons come in, and what came in before. */
export function Transfer({ work, imports, publications, refused, megabytes }: TransferProps) {
  const t = useWords(transferWords)
  const { shortDate } = useFormat()
  return (
    <CoursePage work={work}>
      <div className="max-w-reading">
        <ExportForm work={work} publications={publications} />
        {work.mayEdit && (
          <Section title={t('importInto')} description={t('importIntoIntro')}>
            <SendManuscript refused={refused} megabytes={megabytes} workId={work.id} />
          </Section>
        )}
        <Section title={t('reports')}>
          {imports.length === 0 && <p className="text-quiet">{t('noReports')}</p>}
          <ul>
            {imports.map(({ id, fileName, madeAt, by }) => (
              <li key={id}>
                <Link
                  to={`/courses/${work.id}/imports/${id}`}
                  className="inline-flex min-h-9 items-center pointer-coarse:min-h-11"
                >
                  {t('reportLine', { name: fileName, date: madeAt ? shortDate(madeAt) : '', by })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </CoursePage>
  )
}
