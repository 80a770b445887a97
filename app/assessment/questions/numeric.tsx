import { TextInput } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { AskText } from '../ask-text.tsx'
import { askText } from '../options.ts'
import { defineQuestion } from '../question.ts'
import { words } from '../words.ts'

const indonesian = /^[1-9]\d{0,2}([. ]\d{3})+(,\d+)?$|^\d*(,\d+)?$/
const english = /^[1-9]\d{0,2}([, ]\d{3})+(\.\d+)?$|^\d*(\.\d+)?$/

/**
 * The numbers that typed text may mean, the Indonesian reading first. Indonesian writes 1.234,5 and English 1,234.5; where
 * both are possible (1.500) both are given, since nobody should fall short over a separator. Words around the number
 * ("15 menit") are passed over. Empty when there is no number.
 */
export function readingsOf(text: string): number[] {
  const typed = text.replace(/[\u2212\u2013]/g, '-').replace(/\s+/g, ' ')
  const found = /(-?) ?(\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*|,\d+|\.\d+)/.exec(typed)
  const digits = found?.[2]?.replace(/[.,]$/, '')
  if (!digits || /\d/.test(typed.slice(found!.index + found![0].length))) return []
  const forms = [
    ...(indonesian.test(digits) ? [digits.replace(/[. ]/g, '').replace(',', '.')] : []),
    ...(english.test(digits) ? [digits.replace(/[, ]/g, '')] : []),
  ]
  return [...new Set(forms.map(form => Number(`${found![1]}${form}`)))]
}

/** A number, right within a tolerance. The answer is kept as typed. */
export const numeric = defineQuestion({
  name: 'numeric',
  prompt: z => z.object({ ask: askText(z), unit: z.optional(z.string().check(z.maxLength(40))) }),
  key: z => z.object({ value: z.nullable(z.number()), tolerance: z.number().check(z.minimum(0)) }),
  answer: z => z.string().check(z.minLength(1), z.maxLength(60)),

  blank: () => ({ prompt: { ask: '' }, key: { value: null, tolerance: 0 } }),
  problems: (prompt, { value }) => [
    ...(prompt.ask.trim() ? [] : (['askEmpty'] as const)),
    ...(value === null ? (['keyMissing'] as const) : []),
  ],
  /** A hair beyond the tolerance still counts: 0.1 + 0.2 is not 0.3 to a machine. */
  grade: ({ value, tolerance }, answer) => {
    if (value === null) return 0
    const allowed = tolerance + Math.max(1, Math.abs(value)) * 1e-9
    return readingsOf(answer).some(reading => Math.abs(reading - value) <= allowed) ? 1 : 0
  },
  best: ({ value }, language = 'id') =>
    (value ?? 0).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 20 }),
  tell: ({ unit }, answer) => [
    unit && !answer.toLowerCase().endsWith(unit.toLowerCase()) ? `${answer} ${unit}` : answer,
  ],
  read: ([value]) => value?.trim() || null,

  Ask: function AskNumeric({ prompt, name, answer, onAnswer, disabled }) {
    const t = useWords(words)
    return (
      <TextInput
        name={name}
        label={<AskText text={prompt.ask} />}
        help={prompt.unit ? t('typeNumberIn', { unit: prompt.unit }) : t('typeNumber')}
        defaultValue={answer ?? ''}
        inputMode="decimal"
        maxLength={60}
        autoComplete="off"
        disabled={disabled}
        className="max-w-xs"
        onChange={event => onAnswer?.(event.currentTarget.value.trim() || null, true)}
      />
    )
  },

  Edit: function EditNumeric({ prompt, answerKey, onChange, name }) {
    const t = useWords(words)
    const { number } = useFormat()
    const language = useLanguage()
    const written = (value: number | null) => (value === null ? '' : number(value, 9))
    const read = (text: string) => readingsOf(text).at(language === 'id' ? 0 : -1)
    return (
      <div className="flex flex-wrap gap-4">
        <TextInput
          name={`${name}-value`}
          label={t('rightNumber')}
          inputMode="decimal"
          defaultValue={written(answerKey.value)}
          onChange={event =>
            onChange(prompt, { ...answerKey, value: read(event.currentTarget.value) ?? null })
          }
          className="w-40"
        />
        <TextInput
          name={`${name}-tolerance`}
          label={t('tolerance')}
          inputMode="decimal"
          defaultValue={written(answerKey.tolerance)}
          onChange={event =>
            onChange(prompt, { ...answerKey, tolerance: Math.abs(read(event.currentTarget.value) ?? 0) })
          }
          className="w-40"
        />
        <TextInput
          name={`${name}-unit`}
          label={t('unitOfNumber')}
          value={prompt.unit ?? ''}
          maxLength={40}
          onChange={event => onChange({ ...prompt, unit: event.currentTarget.value || undefined }, answerKey)}
          className="w-40"
        />
      </div>
    )
  },
})
