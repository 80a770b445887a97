import { Pencil, Trash2 } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import type { WorkHead } from '#app/authoring/work-page.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShownRecording } from '../recordings.server.ts'
import { captionFile, useSay } from './caption-file.ts'
import { Exports } from './exports.tsx'
import { glossaryWords } from './glossary-words.ts'
import { StandingLine } from './standing-line.tsx'
import { words } from './words.ts'

interface CaptionsSectionProps {
  readonly work: WorkHead
  readonly recording: ShownRecording
  readonly refused: { readonly reason: string; readonly line: number } | null
}

/** One caption file a language; a faulty one is refused with the line that is wrong. */
export function CaptionsSection({ work, recording, refused }: CaptionsSectionProps) {
  const t = useWords(words)
  const tGlossary = useWords(glossaryWords)
  const name = (language: 'id' | 'en') => t(language === 'id' ? 'languageId' : 'languageEn')
  const say = useSay()
  return (
    <Section
      title={t('captions')}
      actions={work.mayEdit && <Link to="/glossary">{tGlossary('glossary')}</Link>}
      description={`${t('captionsIntro')} ${recording.captions.length > 0 ? t('replaces') : ''}`}
    >
      <ul className="mb-4">
        {recording.captions.map(({ language, lines, unsure, told }) => (
          <li key={language} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
            <div className="min-w-0 flex-1 basis-48">
              {t('captionsIn', { language: name(language) })}
              <p className="text-sm text-quiet">
                {t('cueCount', { count: lines })}
                {unsure > 0 && ` · ${t('unsureCount', { count: unsure })}`}
              </p>
              <StandingLine standing={told} />
              <Exports page={`/recordings/${work.id}/captions/${language}`} />
            </div>
            <LinkButton
              to={`/recordings/${work.id}/captions/${language}`}
              size="small"
              icon={work.mayEdit ? Pencil : undefined}
            >
              {t(work.mayEdit ? 'edit' : 'look')}
              <span className="sr-only">: {t('captionsIn', { language: name(language) })}</span>
            </LinkButton>
            {work.mayEdit && (
              <Form>
                <input type="hidden" name="language" value={language} />
                <Button
                  name="intent"
                  value="removeCaptions"
                  variant="plain"
                  size="small"
                  icon={Trash2}
                  aria-label={t('removeCaptions', { language: name(language) })}
                >
                  {t('removeShort')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {work.mayEdit && (
        <p className="mb-4 flex flex-wrap gap-x-6 empty:hidden">
          {(['id', 'en'] as const)
            .filter(language => recording.captions.every(track => track.language !== language))
            .map(language => (
              <Link key={language} to={`/recordings/${work.id}/captions/${language}`}>
                {t('write', { language: name(language) })}
              </Link>
            ))}
        </p>
      )}
      {work.mayEdit && (
        <UploadForm
          key={recording.captions.length}
          use="recordingCaptions"
          workId={work.id}
          {...captionFile}
          send={t('uploadCaptions')}
          refused={refused?.reason ?? null}
          refusedLine={refused?.line}
          say={say}
        >
          <Select
            name="language"
            label={t('captionLanguage')}
            defaultValue={recording.captions.some(track => track.language === 'id') ? 'en' : 'id'}
            options={[
              { value: 'id', label: t('languageId') },
              { value: 'en', label: t('languageEn') },
            ]}
            className="max-w-56"
          />
        </UploadForm>
      )}
    </Section>
  )
}
