import type { CheckRules } from '#app/assessment/check.ts'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

interface RulesFormProps {
  readonly rules: CheckRules
  readonly change: (rules: Partial<CheckRules>) => void
}

/** How a check is taken: what passes it, how often, how long, what is shown after. */
export function RulesForm({ rules, change }: RulesFormProps) {
  const t = useWords(words)
  return (
    <section className="flex flex-col gap-5">
      <h2 className="text-lg">{t('rules')}</h2>
      <TextInput
        name="passMark"
        type="number"
        min={0}
        max={100}
        label={t('passMark')}
        defaultValue={Math.round(rules.passMark * 100)}
        onChange={event => change({ passMark: within(event.currentTarget.value, 0, 100, 70) / 100 })}
      />
      <TextInput
        name="attempts"
        type="number"
        min={1}
        max={50}
        label={t('attempts')}
        help={t('attemptsHelp')}
        defaultValue={rules.attempts ?? ''}
        onChange={event => change({ attempts: orNull(event.currentTarget.value, 1, 50) })}
      />
      <TextInput
        name="minutes"
        type="number"
        min={1}
        max={600}
        label={t('minutesAllowed')}
        help={t('minutesAllowedHelp')}
        defaultValue={rules.minutes ?? ''}
        onChange={event => change({ minutes: orNull(event.currentTarget.value, 1, 600) })}
      />
      <Checkbox
        name="shuffle"
        label={t('shuffle')}
        defaultChecked={rules.shuffle}
        onChange={event => change({ shuffle: event.currentTarget.checked })}
      />
      <RadioGroup
        name="shows"
        label={t('shows')}
        value={rules.shows}
        onChange={shows => change({ shows: shows as CheckRules['shows'] })}
        options={[
          { value: 'nothing', label: t('showsNothing') },
          { value: 'score', label: t('showsScore') },
          { value: 'explanations', label: t('showsExplanations') },
        ]}
      />
    </section>
  )
}

const within = (text: string, least: number, most: number, otherwise: number) =>
  text.trim() === '' || Number.isNaN(Number(text))
    ? otherwise
    : Math.round(Math.min(most, Math.max(least, Number(text))))

const orNull = (text: string, least: number, most: number) =>
  text.trim() === '' ? null : within(text, least, most, least)
