import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from '../words.ts'
import type { Coming, ImportPage } from './import-page.server.ts'
import { noteWords } from './note-words.ts'
import { Counted, NotesList } from './notes-list.tsx'
import { transferWords } from './words.ts'

/** An import before anything is made: being read, refused, or told in full. */
export function ImportView(found: ImportPage) {
  const t = useWords(transferWords)
  const say = useWords(words)
  const { coming, refused, fileName, into } = found
  const back = into
    ? { to: `/courses/${into.id}/transfer`, label: into.title }
    : { to: '/courses/imports', label: t('importCourse') }
  return (
    <Page
      title={refused ? t('refusedTitle') : coming ? t('willCome') : t('reading', { name: fileName })}
      description={coming ? t('willComeFrom', { name: fileName }) : fileName}
      width="reading"
      breadcrumbs={[{ to: '/courses', label: say('courses') }, back]}
    >
      {refused ? (
        <Refusal {...refused} back={back.to} />
      ) : coming ? (
        <Told {...found} coming={coming} />
      ) : (
        <Reading {...found} />
      )}
    </Page>
  )
}

function Refusal({ reason, detail, back }: NonNullable<ImportPage['refused']> & { back: string }) {
  const t = useWords(transferWords)
  const say = useWords(noteWords)
  return (
    <Notice kind="bad" actions={<LinkButton to={back}>{t('tryAnother')}</LinkButton>}>
      <p>{say(`no_${reason}`, { detail })}</p>
      <p>{t('refusedSafe')}</p>
    </Notice>
  )
}

const again = 1500

/** Looks again by itself while the reading goes on. */
function Reading({ done, total }: ImportPage) {
  const t = useWords(transferWords)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, again)
    return () => clearInterval(timer)
  }, [revalidate])
  const told = total ? t('readingFiles', { done, total }) : t('readingText')
  return (
    <div className="flex flex-col gap-4" role="status">
      <Progress value={total ? done / total : 0} label={t('importFile')} valueText={told} />
      <p>{t('readingIntro')}</p>
      <p className="hidden text-quiet text-sm noscript:block">{t('readingReload')}</p>
    </div>
  )
}

type ToldProps = ImportPage & { readonly coming: Coming }

function Told({ coming, split, into }: ToldProps) {
  const t = useWords(transferWords)
  const { reason } = useFormResult()
  return (
    <>
      {reason && (
        <Notice kind="bad" live="assertive" className="mb-6">
          {t(reason === 'noCourse' || reason === 'notRead' ? `refused_${reason}` : 'refused_sentBefore')}
        </Notice>
      )}
      <Counted counts={coming.report.counts} />
      {into ? <AddForm title={into.title} /> : <MakeForm coming={coming} />}
      <Section title={t('contents')}>
        <Contents coming={coming} />
        {coming.maySplit && <SplitForm split={split} />}
      </Section>
      <Section title={t('report')}>
        <NotesList notes={coming.report.notes} partAt={at => partsIn(coming)[at]?.title ?? ''} />
      </Section>
    </>
  )
}

const partsIn = ({ modules }: Coming) => modules.flatMap(({ parts }) => parts)

function MakeForm({ coming }: { coming: Coming }) {
  const t = useWords(transferWords)
  const say = useWords(words)
  const { fields, values } = useFormResult()
  return (
    <Form className="mt-6 flex max-w-lg flex-col gap-6">
      <input type="hidden" name="intent" value="make" />
      <TextInput
        name="title"
        label={t('makeTitle')}
        maxLength={200}
        defaultValue={values?.title ?? coming.title}
        error={fields?.title}
        required
      />
      <RadioGroup
        name="language"
        label={say('language')}
        inline
        defaultValue={values?.language ?? coming.language}
        options={[
          { value: 'id', label: say('languageId') },
          { value: 'en', label: say('languageEn') },
        ]}
      />
      <p className="text-quiet text-sm">{t('makeNote')}</p>
      <div>
        <Button variant="primary">{t('makeCourse')}</Button>
      </div>
    </Form>
  )
}

function AddForm({ title }: { title: string }) {
  const t = useWords(transferWords)
  return (
    <Form className="mt-6 flex max-w-lg flex-col gap-4">
      <input type="hidden" name="intent" value="add" />
      <p className="text-quiet text-sm">{t('makeNote')}</p>
      <div>
        <Button variant="primary">{t('addLessons', { title })}</Button>
      </div>
    </Form>
  )
}

function Contents({ coming }: { coming: Coming }) {
  const say = useWords(words)
  return (
    <ol className="flex flex-col gap-4">
      {coming.modules.map(({ title, parts }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: modules may be called alike
        <li key={at}>
          {title && <p className="font-semibold">{title}</p>}
          <ol className="mt-1 list-decimal pl-6">
            {parts.map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lessons may be called alike
              <li key={place} className="py-0.5">
                {part.title}
                {part.kind === 'check' && <span className="text-quiet text-sm">{` (${say('check')})`}</span>}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function SplitForm({ split }: { split: ImportPage['split'] }) {
  const t = useWords(transferWords)
  return (
    <Form className="mt-6 flex flex-col gap-3 border-line border-t pt-6">
      <input type="hidden" name="intent" value="split" />
      <RadioGroup
        name="split"
        label={t('splitTitle')}
        defaultValue={split}
        options={[
          { value: 'auto', label: t('split_auto'), help: t('split_autoHelp') },
          { value: 'lessons', label: t('split_lessons') },
          { value: 'modules', label: t('split_modules') },
        ]}
      />
      <div>
        <Button size="small">{t('splitAgain')}</Button>
      </div>
    </Form>
  )
}
