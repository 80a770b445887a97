import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormKey, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from './composer-words.ts'
import { mostNodes } from './most-nodes.ts'

export interface PathShown {
  readonly id: string
  readonly title: string
  readonly updatedAt: Date
  readonly number: number | null
  readonly walking: number | null
}

/** The paths one may change, and the way to a new one. */
export function PathList({ paths, refused }: { paths: readonly PathShown[]; refused: string | null }) {
  const t = useWords(composerWords)
  const format = useFormat()
  return (
    <Page title={t('paths')} description={t('pathsAbout')}>
      {paths.length === 0 ? (
        <Empty title={t('none')} drawing="trail">
          {t('noneHow')}
        </Empty>
      ) : (
        <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
          {paths.map(path => (
            <li key={path.id} className="flex">
              <Card
                to={`/paths/${path.id}`}
                level={2}
                className="w-full"
                title={path.title}
                meta={
                  <>
                    <span>{t('changedOn', { date: format.shortDate(path.updatedAt) })}</span>
                    <span>{t('walking', { count: path.walking ?? 0 })}</span>
                  </>
                }
                footer={
                  path.number === null ? (
                    <Badge>{t('notPublished')}</Badge>
                  ) : (
                    <Badge tone="good">{t('versionNumber', { number: path.number })}</Badge>
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <NewPath />
      <ImportPath refused={refused} />
    </Page>
  )
}

const refusals = ['notJson', 'notAPath', 'tooManySteps'] as const

function ImportPath({ refused }: { refused: string | null }) {
  const t = useWords(composerWords)
  const key = useFormKey()
  const word = refusals.find(one => one === refused)
  return (
    <Section title={t('import')} description={t('importAbout')} id="import">
      <form
        method="post"
        action="/paths/imports"
        encType="multipart/form-data"
        className="flex max-w-reading flex-wrap items-end gap-4"
      >
        <input type="hidden" name="formKey" value={key} />
        <FileInput
          name="file"
          label={t('importFile')}
          accept=".json,application/json"
          required
          error={word && t(word, { most: mostNodes })}
          className="min-w-0 flex-1 basis-64"
        />
        <Button>{t('importIt')}</Button>
      </form>
    </Section>
  )
}

function NewPath() {
  const t = useWords(composerWords)
  const { fields, values } = useFormResult()
  return (
    <Section title={t('newPath')}>
      <Form action="/paths" className="flex max-w-reading flex-wrap items-end gap-4">
        <TextInput
          name="title"
          label={t('newTitle')}
          maxLength={200}
          required
          defaultValue={values?.title}
          error={fields?.title}
          className="min-w-0 flex-1 basis-64"
        />
        <Button variant="primary">{t('create')}</Button>
      </Form>
    </Section>
  )
}
