import { Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { GivenFigures } from './course-figures.server.ts'
import { figuresWords } from './figures-words.ts'

/** What is told of polls and reflections. */
export function GivenTold({ given }: { given: readonly GivenFigures[] }) {
  const t = useWords(figuresWords)
  return (
    <Section title={t('given')}>
      <p className="mb-3 text-sm text-quiet">{t('givenAbout')}</p>
      <ul className="max-w-reading divide-y divide-line border-y border-line">
        {given.map(({ id, ask, part, people, votes }) => (
          <li key={id} className="py-4">
            <h3 className="text-base whitespace-pre-line">{ask}</h3>
            <p className="text-sm text-quiet">{t('fromPart', { part })}</p>
            <p className="mt-2 font-semibold">{t('gave', { count: people })}</p>
            <ul className="mt-1 list-disc pl-5">
              {votes.map(({ said, people: chose }) => (
                <li key={said}>{t('chose', { people: chose, all: people, said })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
