import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { CheckRules } from './check.ts'
import { checkWords } from './check-words.ts'

interface RulesEditProps {
  rules: CheckRules
  onChange: (rules: CheckRules) => void
}

/** Pass mark, attempts, time, order, and what is shown afterwards. */
export function RulesEdit({ rules, onChange }: RulesEditProps) {
  const t = useWords(checkWords)
  const put = (changed: Partial<CheckRules>) => onChange({ ...rules, ...changed })
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="mb-3 text-xl font-bold">{t('rules')}</legend>
      <div className="flex max-w-sm flex-col gap-5">
        <TextInput
          type="number"
          name="passMark"
          label={t('passMark')}
          min={0}
          max={100}
          defaultValue={Math.round(rules.passMark * 100)}
          onChange={event => put({ passMark: (wholeIn(event.currentTarget.value, 0, 100) ?? 0) / 100 })}
        />
        <TextInput
          type="number"
          name="attempts"
          label={t('attemptsAllowed')}
          help={t('attemptsHelp')}
          min={1}
          max={50}
          defaultValue={rules.attempts ?? ''}
          onChange={event => put({ attempts: wholeIn(event.currentTarget.value, 1, 50) })}
        />
        <TextInput
          type="number"
          name="minutes"
          label={t('minutesAllowed')}
          help={t('minutesHelp')}
          min={1}
          max={600}
          defaultValue={rules.minutes ?? ''}
          onChange={event => put({ minutes: wholeIn(event.currentTarget.value, 1, 600) })}
        />
      </div>
      <Checkbox
        name="shuffle"
        label={t('shuffleOrder')}
        checked={rules.shuffle}
        onChange={event => put({ shuffle: event.currentTarget.checked })}
      />
      <RadioGroup
        name="shows"
        label={t('showsAfter')}
        value={rules.shows}
        options={[
          { value: 'explanations', label: t('showsExplanations') },
          { value: 'score', label: t('showsScore') },
          { value: 'nothing', label: t('showsNothing') },
        ]}
        onChange={shows => put({ shows: shows as CheckRules['shows'] })}
      />
    </fieldset>
  )
}

/** A whole number between the ends, the nearer end when outside; null for an empty field. */
function wholeIn(text: string, least: number, most: number): number | null {
  const number = Number.parseInt(text, 10)
  return Number.isNaN(number) ? null : Math.min(most, Math.max(least, number))
}
