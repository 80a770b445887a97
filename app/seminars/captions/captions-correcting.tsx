import { useActionData } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CaptionsWriting } from './captions-editor.tsx'
import type { CaptionsDone, correctedOf } from './captions-page.server.ts'
import { Exports } from './exports.tsx'
import { StandingLine } from './standing-line.tsx'
import { useWriting, type Written } from './use-writing.ts'
import { words } from './words.ts'

type Corrected = Awaited<ReturnType<typeof correctedOf>> & {
  readonly mayEdit: boolean
  /** Whether a correction may become the organisation's spelling. */
  readonly mayKeepTerms: boolean
  /** Where changed lines are sent. */
  readonly saveUrl: string
  /** Names person and text, since a device may be shared. */
  readonly textKey: string
  /** Its address, beside which the captions stand as files to take along. */
  readonly page: string
}

/** The captions of a recording in one language, to be heard and corrected, or written from an empty page. */
export function CaptionsCorrecting(props: Corrected) {
  const { language, captions, formers, mayEdit } = props
  const done = useActionData<CaptionsDone>()
  const round = done?.ok && (done.done === 'restored' || done.done === 'sourceSaved') ? captions.revision : 0
  return (
    <>
      <CaptionsOfLanguage key={`${language} ${round}`} {...props} />
      {formers.length > 0 && mayEdit && <Formers formers={formers} />}
    </>
  )
}

function CaptionsOfLanguage({ language, captions, video, film, mayEdit, mayKeepTerms, ...props }: Corrected) {
  const t = useWords(words)
  const done = useActionData<CaptionsDone>()
  const { reason } = useFormResult()
  const { page, saveUrl, textKey } = props
  const written = useWriting({ ...captions, saveUrl, textKey })
  const isThere = written.writing.stored.length > 0
  return (
    <Section
      title={t('captionsIn', { language: t(language === 'id' ? 'languageId' : 'languageEn') })}
      description={mayEdit && t(video ? 'intro' : 'introSilent')}
      actions={isThere && <Exports page={page} />}
    >
      <div className="flex flex-col gap-6">
        {done?.ok && (
          <Notice kind="good" live="polite">
            {t(done.done)}
          </Notice>
        )}
        {reason === 'changedMeanwhile' && (
          <Notice kind="warn" live="assertive">
            {t('changedMeanwhile')}
          </Notice>
        )}
        {isThere && <Checking {...{ written, mayEdit }} standing={props.standing} />}
        <CaptionsWriting {...{ written, language, video, film, mayEdit, mayKeepTerms }} />
        {mayEdit && <Source source={props.source} revision={captions.revision} />}
      </div>
    </Section>
  )
}

interface CheckingProps {
  readonly written: Written
  readonly mayEdit: boolean
  readonly standing: Corrected['standing']
}

/** Who has checked the words; nobody is said to have until they say so themselves. */
function Checking({ written: { where, revision }, mayEdit, standing }: CheckingProps) {
  const t = useWords(words)
  const isSaved = where === 'server'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <StandingLine standing={standing} className="font-semibold" />
      {mayEdit && (
        <Form preventScrollReset>
          <input type="hidden" name="revision" value={revision} />
          <Button
            name="intent"
            value={standing.checked ? 'uncheck' : 'check'}
            size="small"
            disabled={!isSaved}
            title={isSaved ? undefined : t('waitForSave')}
          >
            {t(standing.checked ? 'markUnchecked' : 'markChecked')}
          </Button>
        </Form>
      )}
    </div>
  )
}

/** The whole as a file, for whoever has no script. */
function Source({ source, revision }: { source: string; revision: number }) {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'source'
  return (
    <Form className="hidden flex-col gap-4 noscript:flex">
      <input type="hidden" name="intent" value="source" />
      <input type="hidden" name="revision" value={revision} />
      <TextArea
        name="source"
        label={t('source')}
        help={t('sourceHelp')}
        rows={24}
        spellCheck={false}
        defaultValue={isThis ? values.source : source}
        error={isThis ? fields?.source : undefined}
        className="font-mono text-sm"
      />
      <div>
        <Button>{t('saveSource')}</Button>
      </div>
    </Form>
  )
}

function Formers({ formers }: Pick<Corrected, 'formers'>) {
  const t = useWords(words)
  const { dateTime } = useFormat()
  return (
    <Section title={t('formers')} description={t('formersIntro')}>
      <ul>
        {formers.map(({ id, replacedAt, lines }) => {
          const date = dateTime(replacedAt)
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 border-b border-line py-1">
              <span className="min-w-0 flex-1">{t('formerLine', { date, count: lines })}</span>
              <Form>
                <input type="hidden" name="formerId" value={id} />
                <Button name="intent" value="restore" variant="plain" size="small">
                  {t('restoreShort')}
                  <span className="sr-only">: {t('restore', { date })}</span>
                </Button>
              </Form>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
