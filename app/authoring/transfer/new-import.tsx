import { FileDown } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from '../words.ts'
import { SendManuscript } from './send-manuscript.tsx'
import { transferWords } from './words.ts'

/** A manuscript that becomes a course: what may be sent, how it is parted, and a sample to try. */
export function NewImport({ refused, megabytes }: { refused: string | null; megabytes: number }) {
  const t = useWords(transferWords)
  const say = useWords(words)
  return (
    <Page
      title={t('importCourse')}
      description={t('importIntro')}
      width="reading"
      breadcrumbs={[{ to: '/courses', label: say('courses') }]}
    >
      <SendManuscript refused={refused} megabytes={megabytes} workId="" />
      <Section title={t('importHow')}>
        <ul className="list-disc space-y-2 pl-6">
          <li>{t('importHowWord')}</li>
          <li>{t('importHowMarkdown')}</li>
        </ul>
      </Section>
      <Section title={t('sample')} description={t('sampleIntro')}>
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/samples/menata-antrean.docx" reloadDocument download icon={FileDown}>
            {t('sampleWord')}
          </LinkButton>
          <LinkButton to="/samples/menata-antrean.md" reloadDocument download icon={FileDown}>
            {t('sampleMarkdown')}
          </LinkButton>
        </div>
      </Section>
    </Page>
  )
}
