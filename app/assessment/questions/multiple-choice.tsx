import { CheckboxGroup } from '#app/ui/choice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { AskText } from '../ask-text.tsx'
import { ChoiceEdit, freshOption } from '../choice-edit.tsx'
import { choiceProblems, choicePrompt, dealtChoice, textsOf } from '../options.ts'
import { defineQuestion } from '../question.ts'
import { words } from '../words.ts'

const ids = (z: Zod) => z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(20))

/** Several right answers among more. */
export const multipleChoice = defineQuestion({
  name: 'multiple-choice',
  prompt: choicePrompt,
  key: ids,
  answer: z => ids(z).check(z.minLength(1)),

  blank: () => ({
    prompt: { ask: '', options: [freshOption(), freshOption(), freshOption(), freshOption()] },
    key: [],
  }),
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
  deal: dealtChoice,

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

  Edit: ({ prompt, answerKey, onChange }) => (
    <ChoiceEdit
      options={prompt.options}
      onChange={options =>
        onChange(
          { ...prompt, options },
          answerKey.filter(id => options.some(kept => kept.id === id)),
        )
      }
      mark={(id, label) => (
        <input
          type="checkbox"
          className="size-6 shrink-0 accent-primary"
          aria-label={label}
          checked={answerKey.includes(id)}
          onChange={event =>
            onChange(
              prompt,
              event.currentTarget.checked ? [...answerKey, id] : answerKey.filter(other => other !== id),
            )
          }
        />
      )}
    />
  ),
})
