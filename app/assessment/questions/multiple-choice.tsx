import { CheckboxGroup } from '#app/ui/choice.tsx'
import { newId } from '#app/web/id.ts'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { AskText } from '../ask-text.tsx'
import { OptionRows } from '../option-rows.tsx'
import { choiceProblems, choicePrompt, textsOf } from '../options.ts'
import { defineQuestion } from '../question.ts'
import { shuffled } from '../shuffle.ts'
import { words } from '../words.ts'

const fresh = () => ({ id: newId().slice(-8), text: '' })
const ids = (z: Zod) => z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(20))

/** Several right answers among more. */
export const multipleChoice = defineQuestion({
  name: 'multiple-choice',
  prompt: choicePrompt,
  key: ids,
  answer: z => ids(z).check(z.minLength(1)),

  blank: () => ({ prompt: { ask: '', options: [fresh(), fresh(), fresh(), fresh()] }, key: [] }),
  problems: choiceProblems,

  /** The share of right ones chosen, less one share for each wrong one, so that ticking everything earns nothing. */
  grade(key, answer) {
    const chosen = new Set(answer)
    const hits = key.filter(id => chosen.has(id)).length
    return Math.max(0, (2 * hits - chosen.size) / key.length)
  },
  best: key => [...key],
  tell: textsOf,
  read: values => {
    const chosen = values.filter(Boolean)
    return chosen.length > 0 ? chosen : null
  },
  deal: (prompt, _key, shuffle, random) =>
    shuffle ? { ...prompt, options: shuffled(prompt.options, random) } : prompt,

  Ask: function AskMultipleChoice({ prompt, name, answer, onAnswer, disabled }) {
    const t = useWords(words)
    const readAll = (group: HTMLElement) => {
      const chosen = [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
      onAnswer?.(chosen.length > 0 ? chosen : null)
    }
    return (
      <div onChange={event => readAll(event.currentTarget)}>
        <CheckboxGroup
          framed
          label={<AskText text={prompt.ask} />}
          help={t('chooseSeveral')}
          name={name}
          options={prompt.options.map(({ id, text }) => ({ value: id, label: text }))}
          defaultValue={answer ?? []}
          disabled={disabled}
        />
      </div>
    )
  },

  Edit: function EditMultipleChoice({ prompt, answerKey, onChange }) {
    const t = useWords(words)
    const put = (options: typeof prompt.options) =>
      onChange(
        { ...prompt, options },
        answerKey.filter(id => options.some(kept => kept.id === id)),
      )
    const mark = (id: string, right: boolean) =>
      onChange(prompt, right ? [...answerKey, id] : answerKey.filter(other => other !== id))
    return (
      <OptionRows
        label={t('options')}
        addLabel={t('addOption')}
        least={2}
        texts={prompt.options.map(({ text }) => text)}
        onText={(at, text) => put(prompt.options.map((old, i) => (i === at ? { ...old, text } : old)))}
        onAdd={() => put([...prompt.options, fresh()])}
        onRemove={at => put(prompt.options.filter((_, i) => i !== at))}
        mark={at => (
          <input
            type="checkbox"
            className="size-6 shrink-0 accent-primary"
            aria-label={t('isRight', { number: at + 1 })}
            checked={answerKey.includes(prompt.options[at]?.id ?? '')}
            onChange={event => mark(prompt.options[at]?.id ?? '', event.currentTarget.checked)}
          />
        )}
      />
    )
  },
})
