import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { RadioGroup } from '#app/ui/choice.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { type Competency, competencies } from './competency.ts'
import { words } from './words.ts'
import type { WorkRow } from './works.server.ts'

interface AimsProps {
  readonly aims: WorkRow['competencies']
  /** What was sent and refused. */
  readonly values: Readonly<Record<string, string>> | undefined
}

/** Which competencies a course leads to, and how far. */
export function Aims({ aims, values }: AimsProps) {
  const t = useWords(words)
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('competencies')}</legend>
      <p className="mb-3 text-sm text-quiet">{t('competenciesHelp')}</p>
      <div className="border-t border-line">
        {competencies().map(competency => {
          const { slug } = competency
          const aim = aims.find(each => each.competency === slug)?.level ?? 0
          return <Aim key={slug} competency={competency} level={values?.[`level_${slug}`] ?? String(aim)} />
        })}
      </div>
    </fieldset>
  )
}

/** Levels are whole sentences, which a select would cut off; this opens into them, without script alike. */
function Aim({ competency: { slug, name, levels }, level }: { competency: Competency; level: string }) {
  const t = useWords(words)
  const language = useLanguage()
  const [chosen, choose] = useState(level)
  const options = [
    { value: '0', label: t('notAimed') },
    ...levels.map(({ level, title }) => ({
      value: String(level),
      label: t('levelOf', { level, title: title[language] }),
    })),
  ]
  return (
    <details className="group border-b border-line">
      <summary className="flex min-h-11 cursor-pointer list-none items-start gap-3 rounded-control py-2.5 hover:text-primary">
        <span className="min-w-0 flex-1">
          <span className="block">{name[language]}</span>
          <span className={chosen === '0' ? 'block text-sm text-quiet' : 'block text-sm font-semibold'}>
            {options.find(({ value }) => value === chosen)?.label}
          </span>
        </span>
        <ChevronDown
          aria-hidden
          size={20}
          strokeWidth={1.75}
          className="mt-0.5 shrink-0 text-quiet transition-transform group-open:rotate-180"
        />
      </summary>
      <RadioGroup
        name={`level_${slug}`}
        label={name[language]}
        hideLabel
        className="pb-3"
        defaultValue={level}
        onChange={choose}
        options={options}
      />
    </details>
  )
}
