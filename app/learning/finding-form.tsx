import { Form } from '@remix-run/react'
import { Search, SlidersHorizontal } from 'lucide-react'
import { competencies, competencyName } from '#app/authoring/competency.ts'
import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { catalogueWords } from './catalogue-words.ts'
import type { Facet, FacetName } from './facets.ts'
import type { Asked } from './finding.server.ts'
import { words } from './words.ts'

/** The address of a search. */
export function addressOf({ search, chosen, page }: Asked): string {
  const fields = { ...(search && { search }), ...chosen, ...(page > 1 && { page: String(page) }) }
  return `/catalogue?${new URLSearchParams(fields)}`
}

/** A search, and what narrows it with how much there would be; a plain form. */
export function FindingForm({ asked, facets }: { asked: Asked; facets: readonly Facet[] }) {
  const t = useWords(catalogueWords)
  const optionName = useOptionName()
  const isNarrowed = Object.keys(asked.chosen).length > 0
  return (
    <Form method="get" role="search" className="mb-8" key={addressOf(asked)}>
      <div className="flex items-end gap-3">
        <TextInput
          name="search"
          type="search"
          label={t('searchIn')}
          placeholder={t('searchHelp')}
          defaultValue={asked.search}
          maxLength={200}
          className="min-w-0 flex-1"
        />
        <Button icon={Search}>{t('search')}</Button>
      </div>
      <details open={isNarrowed} className="mt-3">
        <summary className="inline-flex min-h-11 items-center gap-2 rounded-control font-semibold text-primary">
          <SlidersHorizontal aria-hidden size={18} strokeWidth={1.75} />
          {t('narrow')}
        </summary>
        <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-3">
          {facets.map(({ name, chosen, options }) => (
            <Select
              key={name}
              name={name}
              label={t(name)}
              defaultValue={chosen ?? ''}
              options={[
                { value: '', label: t('any') },
                ...inOrder(name, options).map(({ value, count }) => ({
                  value,
                  label: t('option', { name: optionName(name, value), count }),
                })),
              ]}
            />
          ))}
        </div>
      </details>
    </Form>
  )
}

const orders = (): Readonly<Partial<Record<FacetName, readonly string[]>>> => ({
  kind: ['course', 'path', 'recording'],
  competency: competencies().map(({ slug }) => slug),
  length: ['short', 'medium', 'long'],
  hours: ['some', 'none'],
  language: ['id', 'en'],
})

function inOrder(name: FacetName, options: Facet['options']) {
  const order = orders()[name]
  return options.toSorted((a, b) => (order?.indexOf(a.value) ?? 0) - (order?.indexOf(b.value) ?? 0))
}

function useOptionName(): (name: FacetName, value: string) => string {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  const language = useLanguage()
  const named: Readonly<Record<string, string>> = {
    course: say('kindCourse'),
    path: say('kindPath'),
    recording: t('kindRecording'),
    short: t('lengthShort'),
    medium: t('lengthMedium'),
    long: t('lengthLong'),
    some: t('hoursSome'),
    none: t('hoursNone'),
    id: t('languageId'),
    en: t('languageEn'),
  }
  return (name, value) => {
    if (name === 'competency') return competencyName(value, language)
    return name === 'level' ? t('levelNumber', { level: value }) : (named[value] ?? value)
  }
}
