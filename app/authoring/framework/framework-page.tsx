import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { Competency } from '../competency.ts'
import { FrameworkImport, type ImportOutcome } from './framework-import.tsx'
import { frameworkWords } from './framework-words.ts'

export interface FrameworkPageProps {
  readonly competencies: readonly Competency[]
  readonly inForce: {
    readonly source: string
    readonly importedAt: string | Date
    readonly importedBy: string | null
  } | null
  readonly isImported: boolean
  readonly outcome: ImportOutcome
}

/** The competencies in force with their levels, and the import of others. */
export function FrameworkPage({ competencies, inForce, isImported, outcome }: FrameworkPageProps) {
  const t = useWords(frameworkWords)
  const language = useLanguage()
  return (
    <Page title={t('framework')} description={t('about')} width="reading">
      {isImported && (
        <Notice kind="good" live="polite" className="mb-8">
          {t('imported')}
        </Notice>
      )}
      <InForce inForce={inForce} />
      <div className="my-6 border-t border-line">
        {competencies.map(({ slug, name, levels }) => (
          <details key={slug} className="border-b border-line">
            <summary className="min-h-11 cursor-pointer py-2.5">{name[language]}</summary>
            <p className="text-sm text-quiet">{t('code', { slug })}</p>
            <dl className="pb-4">
              {levels.map(({ level, title }) => (
                <div key={level} className="mt-2">
                  <dt className="text-sm text-quiet">{t('level', { level })}</dt>
                  <dd>{title[language]}</dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </div>
      <LinkButton to="/competency-framework/export" reloadDocument>
        {t('export')}
      </LinkButton>
      <FrameworkImport key={String(inForce?.importedAt)} outcome={outcome} />
    </Page>
  )
}

function InForce({ inForce }: Pick<FrameworkPageProps, 'inForce'>) {
  const t = useWords(frameworkWords)
  const { shortDate } = useFormat()
  if (!inForce) return <p>{t('usual')}</p>
  const { source, importedBy: name } = inForce
  const date = shortDate(inForce.importedAt)
  return <p>{name ? t('inForceBy', { source, date, name }) : t('inForce', { source, date })}</p>
}
