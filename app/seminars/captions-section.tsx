import { Trash2 } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import type { WorkHead } from '#app/authoring/work-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { DraftRecording } from './recordings.server.ts'
import { words } from './words.ts'

interface CaptionsSectionProps {
  readonly work: WorkHead
  readonly recording: DraftRecording
  readonly refused: { readonly reason: string; readonly line: number } | null
}

/** One caption file a language; a faulty one is refused with the line that is wrong. */
export function CaptionsSection({ work, recording, refused }: CaptionsSectionProps) {
  const t = useWords(words)
  const name = (language: 'id' | 'en') => t(language === 'id' ? 'languageId' : 'languageEn')
  const say = (reason: string, line = 1) => (isWord(reason) ? t(reason, { line }) : null)
  return (
    <Section title={t('captions')} description={t('captionsIntro')}>
      <ul className="mb-4">
        {recording.captions.map(({ language, cues }) => (
          <li key={language} className="flex items-center gap-3 border-b border-line py-1">
            <span className="min-w-0 flex-1">
              {t('captionsIn', { language: name(language) })}
              <span className="block text-sm text-quiet">{t('cueCount', { count: cues.length })}</span>
            </span>
            {work.mayEdit && (
              <Form>
                <input type="hidden" name="language" value={language} />
                <Button
                  name="intent"
                  value="removeCaptions"
                  variant="plain"
                  size="small"
                  icon={Trash2}
                  iconOnly
                >
                  {t('removeCaptions', { language: name(language) })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {work.mayEdit && (
        <UploadForm
          key={recording.captions.length}
          use="recordingCaptions"
          workId={work.id}
          accept=".vtt,.srt,text/vtt"
          help={null}
          megabytes={2}
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

const isWord = (key: string): key is keyof (typeof words)['id'] => Object.hasOwn(words.id, key)
