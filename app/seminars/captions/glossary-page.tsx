import { useActionData } from '@remix-run/react'
import { Trash2 } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words as seminarWords } from '../words.ts'
import type { ListedTerm } from './glossary.server.ts'
import { glossaryWords } from './glossary-words.ts'

/** What the glossary answers when it has changed. */
export interface GlossaryDone {
  readonly ok: true
  readonly done: 'added' | 'removed'
  readonly written: string
}

/** How the organisation spells its names and terms. */
export function GlossaryPage({ terms }: { terms: readonly ListedTerm[] }) {
  const t = useWords(glossaryWords)
  const say = useWords(seminarWords)
  const done = useActionData<GlossaryDone>()
  const { reason } = useFormResult()
  return (
    <Page
      title={t('glossary')}
      description={t('glossaryIntro')}
      breadcrumbs={[{ to: '/recordings', label: say('recordings') }]}
    >
      <div className="flex flex-col gap-8">
        {done?.ok && (
          <Notice kind="good" live="polite">
            {t(done.done, { written: done.written })}
          </Notice>
        )}
        {reason === 'noOrganisation' && (
          <Notice kind="bad" live="assertive">
            {t(reason)}
          </Notice>
        )}
        <Terms terms={terms} />
        <AddTerm key={terms.length} />
      </div>
    </Page>
  )
}

function Terms({ terms }: { terms: readonly ListedTerm[] }) {
  const t = useWords(glossaryWords)
  return (
    <Table
      caption={t('glossary')}
      hideCaption
      rows={terms}
      rowKey={({ id }) => id}
      empty={<p className="text-quiet">{t('none')}</p>}
      columns={[
        { key: 'written', header: t('written'), cell: ({ written }) => written, isRowHeader: true },
        { key: 'heard', header: t('heard'), cell: ({ heard }) => heard },
        {
          key: 'language',
          header: t('language'),
          cell: ({ language }) => t(language === 'id' ? 'languageId' : 'languageEn'),
        },
        { key: 'by', header: t('by'), cell: ({ by }) => by ?? '' },
        {
          key: 'remove',
          header: t('removal'),
          speaksForItself: true,
          cell: ({ id, heard }) => (
            <Form>
              <input type="hidden" name="termId" value={id} />
              <Button
                name="intent"
                value="remove"
                variant="plain"
                size="small"
                icon={Trash2}
                aria-label={t('remove', { heard })}
              >
                {t('removal')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function AddTerm() {
  const t = useWords(glossaryWords)
  const { fields, values } = useFormResult()
  return (
    <Form className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="intent" value="add" />
      <TextInput
        name="heard"
        label={t('heard')}
        help={t('heardHelp')}
        maxLength={200}
        required
        defaultValue={values?.heard}
        error={fields?.heard}
        className="min-w-0 flex-1 basis-56"
      />
      <TextInput
        name="written"
        label={t('written')}
        help={t('writtenHelp')}
        maxLength={200}
        required
        defaultValue={values?.written}
        error={fields?.written}
        className="min-w-0 flex-1 basis-56"
      />
      <Select
        name="language"
        label={t('language')}
        defaultValue={values?.language ?? 'id'}
        options={[
          { value: 'id', label: t('languageId') },
          { value: 'en', label: t('languageEn') },
        ]}
        className="w-40"
      />
      <Button variant="primary">{t('add')}</Button>
    </Form>
  )
}
