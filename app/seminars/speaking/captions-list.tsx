import { useSearchParams } from '@remix-run/react'
import { PenLine } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { captionFile, isOfCaptions, useSay } from '../captions/caption-file.ts'
import { Exports } from '../captions/exports.tsx'
import { StandingLine } from '../captions/standing-line.tsx'
import { words } from '../captions/words.ts'
import type { SpeakerPageData } from './speaker-page.server.ts'

interface CaptionsListProps {
  readonly data: SpeakerPageData
  readonly recording: NonNullable<SpeakerPageData['recording']>
}

const languages = ['id', 'en'] as const

/** In which languages a recording's words can be read, whether anybody has checked them, and how they come in and out. */
export function CaptionsList({ data: { base, gate, speaker }, recording }: CaptionsListProps) {
  const t = useWords(words)
  const say = useSay()
  const [query] = useSearchParams()
  const reason = query.get('upload')
  const refused = reason && isOfCaptions(reason) ? reason : null
  const nameOf = (language: 'id' | 'en') => t(language === 'id' ? 'languageId' : 'languageEn')
  const toldOf = (language: 'id' | 'en') => recording.captions.find(each => each.language === language)?.told
  const missing = languages.find(language => !toldOf(language))
  return (
    <div>
      <p className="mb-3 text-sm text-quiet">{t('whatFor')}</p>
      <ul>
        {languages.map(language => {
          const told = toldOf(language)
          const page = `${base}/captions/${language}`
          const title = t('captionsIn', { language: nameOf(language) })
          return (
            <li
              key={language}
              className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-3 first:border-t"
            >
              <div className="min-w-0 flex-1 basis-48">
                {title}
                {told ? (
                  <>
                    <StandingLine standing={told} />
                    <Exports page={page} />
                  </>
                ) : (
                  <p className="text-sm text-quiet">{t('nothingHere')}</p>
                )}
              </div>
              <LinkButton to={page} size="small" icon={PenLine}>
                {t(told ? 'edit' : 'writeShort')}
                <span className="sr-only">: {title}</span>
              </LinkButton>
            </li>
          )
        })}
      </ul>
      <details open={refused !== null} className="mt-2">
        <summary className="flex min-h-11 w-fit cursor-pointer items-center font-semibold text-primary">
          {t('bring')}
        </summary>
        <p className="mb-4 text-sm text-quiet">
          {t('bringIntro')} {recording.captions.length > 0 && t('replaces')}
        </p>
        <UploadForm
          key={recording.captions.length}
          use="speakerCaptions"
          workId={speaker.id}
          {...captionFile}
          label={t('captionFile')}
          send={t('uploadCaptions')}
          refusedLine={Number(query.get('line') ?? 1)}
          {...{ refused, gate, say }}
        >
          <Select
            name="language"
            label={t('captionLanguage')}
            defaultValue={missing ?? 'id'}
            options={languages.map(value => ({ value, label: nameOf(value) }))}
            className="max-w-56"
          />
        </UploadForm>
      </details>
    </div>
  )
}
