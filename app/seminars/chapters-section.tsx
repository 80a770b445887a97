import { Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { SuggestedChapter } from './captions/suggested-chapters.ts'
import { Suggestions } from './captions/suggestions.tsx'
import type { DraftRecording } from './recordings.server.ts'
import { words } from './words.ts'

interface ChaptersSectionProps {
  readonly chapters: DraftRecording['chapters']
  readonly mayEdit: boolean
  readonly suggested: readonly SuggestedChapter[]
}

/** Named stretches of a video, given by hand. */
export function ChaptersSection({ chapters, mayEdit, suggested }: ChaptersSectionProps) {
  const t = useWords(words)
  return (
    <Section title={t('chapters')} description={t('chaptersIntro')}>
      {chapters.length === 0 ? (
        <p className="text-quiet">{t('chaptersAbsent')}</p>
      ) : (
        <ol>
          {chapters.map(chapter => (
            <li
              key={`${chapter.id} ${chapter.seconds} ${chapter.title}`}
              className="flex flex-wrap items-start gap-1 border-b border-line py-1"
            >
              {mayEdit ? <EditableChapter chapter={chapter} /> : <ChapterLine chapter={chapter} />}
            </li>
          ))}
        </ol>
      )}
      {mayEdit && (
        <ChapterForm key={chapters.length} className="mt-4">
          <Button>{t('addChapter')}</Button>
        </ChapterForm>
      )}
      {mayEdit && <Suggestions suggested={suggested} />}
    </Section>
  )
}

type DraftChapter = DraftRecording['chapters'][number]

function ChapterLine({ chapter: { seconds, title } }: { chapter: DraftChapter }) {
  const { clock } = useFormat()
  return (
    <>
      <span className="w-16 shrink-0 text-quiet tabular-nums">{clock(seconds)}</span>
      <span className="min-w-0 flex-1">{title}</span>
    </>
  )
}

/** Opens into its fields, without script alike. */
function EditableChapter({ chapter }: { chapter: DraftChapter }) {
  const t = useWords(words)
  const { values } = useFormResult()
  const { id, title } = chapter
  return (
    <>
      <details
        open={values?.chapterId === id && values.intent === 'chapter'}
        className="min-w-0 flex-1 basis-60"
      >
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-control hover:text-primary">
          <ChapterLine chapter={chapter} />
          <Pencil aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-quiet" />
          <span className="sr-only">{t('editChapter', { title })}</span>
        </summary>
        <ChapterForm chapter={chapter} className="pt-2 pb-4">
          <Button>{t('saveChapter')}</Button>
        </ChapterForm>
      </details>
      <Form>
        <input type="hidden" name="chapterId" value={id} />
        <Button
          name="intent"
          value="removeChapter"
          variant="plain"
          size="small"
          icon={Trash2}
          aria-label={t('removeChapter', { title })}
        >
          {t('removeShort')}
        </Button>
      </Form>
    </>
  )
}

interface ChapterFormProps {
  /** The one that is changed; a new one without it. */
  readonly chapter?: DraftChapter
  readonly className: string
  readonly children: ReactNode
}

function ChapterForm({ chapter, className, children }: ChapterFormProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'chapter' && values.chapterId === chapter?.id
  return (
    <Form className={classes('flex flex-wrap items-end gap-3', className)}>
      <input type="hidden" name="intent" value="chapter" />
      {chapter && <input type="hidden" name="chapterId" value={chapter.id} />}
      <TextInput
        name="time"
        label={t('chapterTime')}
        help={t('chapterTimeHelp')}
        inputMode="decimal"
        required
        defaultValue={isThis ? values.time : chapter ? clock(chapter.seconds) : ''}
        error={isThis ? fields?.time : undefined}
        className="basis-48"
      />
      <TextInput
        name="title"
        label={t('chapterTitle')}
        maxLength={200}
        required
        defaultValue={isThis ? values.title : chapter?.title}
        error={isThis ? fields?.title : undefined}
        className="min-w-0 flex-1 basis-56"
      />
      {children}
    </Form>
  )
}
