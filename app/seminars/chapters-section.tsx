import { Trash2 } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { DraftRecording } from './recordings.server.ts'
import { words } from './words.ts'

interface ChaptersSectionProps {
  readonly chapters: DraftRecording['chapters']
  readonly mayEdit: boolean
}

/** Named stretches of a video, given by hand. */
export function ChaptersSection({ chapters, mayEdit }: ChaptersSectionProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  return (
    <Section title={t('chapters')} description={t('chaptersIntro')}>
      {chapters.length === 0 ? (
        <p className="text-quiet">{t('chaptersAbsent')}</p>
      ) : (
        <ol>
          {chapters.map(({ id, seconds, title }) => (
            <li key={id} className="flex items-center gap-3 border-b border-line py-1">
              <span className="w-16 shrink-0 text-quiet tabular-nums">{clock(seconds)}</span>
              <span className="min-w-0 flex-1">{title}</span>
              {mayEdit && (
                <Form>
                  <input type="hidden" name="chapterId" value={id} />
                  <Button
                    name="intent"
                    value="removeChapter"
                    variant="plain"
                    size="small"
                    icon={Trash2}
                    iconOnly
                  >
                    {t('removeChapter', { title })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ol>
      )}
      {mayEdit && <AddChapter key={chapters.length} />}
    </Section>
  )
}

function AddChapter() {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'chapter'
  return (
    <Form className="mt-4 flex flex-wrap items-end gap-3">
      <input type="hidden" name="intent" value="chapter" />
      <TextInput
        name="time"
        label={t('chapterTime')}
        help={t('chapterTimeHelp')}
        inputMode="decimal"
        required
        defaultValue={isThis ? values.time : ''}
        error={isThis ? fields?.time : undefined}
        className="basis-48"
      />
      <TextInput
        name="title"
        label={t('chapterTitle')}
        maxLength={200}
        required
        defaultValue={isThis ? values.title : ''}
        error={isThis ? fields?.title : undefined}
        className="min-w-0 flex-1 basis-56"
      />
      <Button>{t('addChapter')}</Button>
    </Form>
  )
}
