import { FileText } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { RemoveButton } from '../agenda/plan-standing.tsx'
import type { SpeakerPageData } from './speaker-page.server.ts'
import { speakerWords } from './words.ts'

/** Who they are, as participants read it. */
export function Introduction({ data: { speaker } }: { data: SpeakerPageData }) {
  const t = useWords(speakerWords)
  const { fields, values } = useFormResult()
  const sent = values?.intent === 'whoIAm' ? values : undefined
  return (
    <Section id="who" title={t('whoIAm')} description={t('whoIAmIntro')}>
      <Form className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="whoIAm" />
        <input type="hidden" name="revision" value={speaker.revision} />
        <TextInput
          name="name"
          label={t('name')}
          maxLength={200}
          required
          autoComplete="name"
          defaultValue={sent?.name ?? speaker.name}
          error={sent && fields?.name}
        />
        <TextInput
          name="affiliation"
          label={t('affiliation')}
          maxLength={200}
          defaultValue={sent?.affiliation ?? speaker.affiliation}
          error={sent && fields?.affiliation}
        />
        <TextArea
          name="biography"
          label={t('biography')}
          help={t('biographyHelp')}
          rows={4}
          maxLength={1000}
          defaultValue={sent?.biography ?? speaker.biography}
          error={sent && fields?.biography}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** What they show. */
export function Slides({ data }: { data: SpeakerPageData }) {
  const t = useWords(speakerWords)
  const { bytes } = useFormat()
  const { slides, speaker, gate } = data
  return (
    <Section id="slides" title={t('slides')} description={t('slidesIntro')}>
      {slides.length === 0 && <p className="mb-4 text-quiet">{t('noSlides')}</p>}
      <ul className="mb-4">
        {slides.map(({ id, name, bytes: size }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-b border-line py-1">
            <span className="flex min-w-0 items-center gap-3">
              <FileText aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-quiet" />
              <span className="min-w-0 wrap-anywhere">{t('slide', { name, size: bytes(size) })}</span>
            </span>
            <RemoveButton intent="removeSlides" id={id} of={t('removeSlides', { name })}>
              {t('remove')}
            </RemoveButton>
          </li>
        ))}
      </ul>
      <UploadForm
        use="speakerSlides"
        workId={speaker.id}
        accept="application/pdf"
        label={t('slidesFile')}
        help={null}
        megabytes={50}
        send={t('uploadSlides')}
        refused={null}
        gate={gate}
      />
    </Section>
  )
}
