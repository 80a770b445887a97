import { CoursePage, type WorkHead } from '#app/authoring/work-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { CourseFigures, GivenFigures } from './course-figures.server.ts'
import { figuresWords } from './figures-words.ts'
import { GivenTold } from './given-told.tsx'
import { strengthTold } from './strength-told.ts'

export interface CourseFiguresProps {
  readonly work: WorkHead
  readonly publications: readonly { readonly number: number; readonly publishedAt: Date }[]
  /** The publication looked at first, and the one beside it. */
  readonly shown: readonly CourseFigures[]
  readonly given: readonly GivenFigures[]
}

const mostQuestions = 10

/** How a course goes, publication beside publication, so that an edit's effect shows. */
export function CourseFiguresPage({ work, publications, shown, given }: CourseFiguresProps) {
  const t = useWords(figuresWords)
  const [now, before] = shown
  return (
    <CoursePage work={work}>
      {now ? (
        <>
          <p className="max-w-reading text-quiet">{t('intro')}</p>
          {publications.length > 1 && <Choice {...{ publications, now, before }} />}
          <People shown={shown} />
          <Parts shown={shown} />
          <Questions now={now} before={before} />
          {given.length > 0 && <GivenTold given={given} />}
        </>
      ) : (
        <Empty title={t('notPublished')} drawing="signpost">
          {t('notPublishedHow')}
        </Empty>
      )}
    </CoursePage>
  )
}

function Choice({
  publications,
  now,
  before,
}: Pick<CourseFiguresProps, 'publications'> & { now: CourseFigures; before: CourseFigures | undefined }) {
  const t = useWords(figuresWords)
  const { shortDate } = useFormat()
  const options = publications.map(({ number, publishedAt }) => ({
    value: String(number),
    label: t('publicationOn', { number, date: shortDate(publishedAt) }),
  }))
  return (
    <Form method="get" className="flex flex-wrap items-end gap-4">
      <Select name="now" label={t('now')} defaultValue={String(now.number)} options={options} />
      <Select
        name="before"
        label={t('before')}
        defaultValue={String(before?.number ?? 0)}
        options={[{ value: '0', label: t('nothing') }, ...options]}
      />
      <Button>{t('show')}</Button>
    </Form>
  )
}

/** A column for each publication shown. */
function useColumns<Row>(cell: (figures: CourseFigures, row: Row) => string) {
  const t = useWords(figuresWords)
  return (shown: readonly CourseFigures[]) =>
    shown.map(figures => ({
      key: String(figures.number),
      header: t('publication', { number: figures.number }),
      cell: (row: Row) => (figures.people ? cell(figures, row) : t('tooFew')),
    }))
}

function People({ shown }: Pick<CourseFiguresProps, 'shown'>) {
  const t = useWords(figuresWords)
  const { number, percent } = useFormat()
  const columns = useColumns<'started' | 'finished'>(({ people }, measure) => {
    const { started = 0, finished = 0 } = people ?? {}
    return measure === 'started'
      ? t('peopleCount', { count: number(started) })
      : t('ofStarted', { count: number(finished), share: percent(finished / started) })
  })
  return (
    <Section title={t('people')}>
      <Table
        caption={t('people')}
        hideCaption
        rows={['started', 'finished'] as const}
        rowKey={measure => measure}
        columns={[
          { key: 'measure', header: t('measure'), isRowHeader: true, cell: measure => t(measure) },
          ...columns(shown),
        ]}
      />
    </Section>
  )
}

function Parts({ shown }: Pick<CourseFiguresProps, 'shown'>) {
  const t = useWords(figuresWords)
  const rows = [
    ...new Map(shown.toReversed().flatMap(({ parts }) => parts.map(part => [part.id, part]))).values(),
  ]
  const columns = useColumns<{ readonly id: string }>(({ parts }, { id }) => {
    const part = parts.find(each => each.id === id)
    return part ? t('reachedStopped', { reached: part.reached, stopped: part.stopped }) : '–'
  })
  if (rows.length === 0) return null
  return (
    <Section title={t('parts')}>
      <p className="mb-3 max-w-reading text-sm text-quiet">{t('partsAbout')}</p>
      <Table
        caption={t('parts')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'part', header: t('part'), isRowHeader: true, cell: ({ title }) => title },
          ...columns(shown),
        ]}
      />
    </Section>
  )
}

function Questions({ now, before }: { now: CourseFigures; before: CourseFigures | undefined }) {
  const t = useWords(figuresWords)
  return (
    <Section title={t('questions')}>
      {now.questions.length === 0 ? (
        <p className="text-quiet">{t('noQuestions')}</p>
      ) : (
        <>
          <p className="mb-3 text-sm text-quiet">{t('questionsAbout')}</p>
          <ol className="max-w-reading divide-y divide-line border-y border-line">
            {now.questions
              .slice(0, mostQuestions)
              .map(({ id, ask, part, people, right, wrong, strength }) => {
                const earlier = before?.questions.find(question => question.id === id)
                return (
                  <li key={id} className="py-4">
                    <h3 className="text-base whitespace-pre-line">{ask}</h3>
                    <p className="text-sm text-quiet">{t('fromPart', { part })}</p>
                    <p className="mt-2 font-semibold">{t('right', { right, people })}</p>
                    {before && earlier && (
                      <p className="text-sm text-quiet">
                        {t('rightBefore', {
                          number: before.number,
                          right: earlier.right,
                          people: earlier.people,
                        })}
                      </p>
                    )}
                    {strength && <p className="text-sm text-quiet">{strengthTold(strength, t)}</p>}
                    <ul className="mt-1 list-disc pl-5">
                      {wrong.slice(0, 3).map(({ said, people: chose }) => (
                        <li key={said}>{t('chose', { people: chose, all: people, said })}</li>
                      ))}
                    </ul>
                  </li>
                )
              })}
          </ol>
        </>
      )}
    </Section>
  )
}
