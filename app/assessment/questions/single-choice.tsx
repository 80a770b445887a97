import { RadioGroup } from '#app/ui/choice.tsx'
import { newId } from '#app/web/id.ts'
import { useWords } from '#app/web/words.tsx'
import { AskText } from '../ask-text.tsx'
import { OptionRows } from '../option-rows.tsx'
import { choiceProblems, choicePrompt, textsOf } from '../options.ts'
import { defineQuestion } from '../question.ts'
import { shuffled } from '../shuffle.ts'
import { words } from '../words.ts'

const fresh = () => ({ id: newId().slice(-8), text: '' })

/** One right answer among several. */
export const singleChoice = defineQuestion({
  name: 'single-choice',
  prompt: choicePrompt,
  key: z => z.string().check(z.maxLength(64)),
  answer: z => z.string().check(z.minLength(1), z.maxLength(64)),

  blank: () => ({ prompt: { ask: '', options: [fresh(), fresh(), fresh()] }, key: '' }),
  problems: (prompt, key) => choiceProblems(prompt, key ? [key] : []),
  grade: (key, answer) => (answer === key ? 1 : 0),
  best: key => key,
  tell: (prompt, answer) => textsOf(prompt, [answer]),
  read: values => values[0] || null,
  deal: (prompt, _key, shuffle, random) =>
    shuffle ? { ...prompt, options: shuffled(prompt.options, random) } : prompt,

  Ask: ({ prompt, name, answer, onAnswer, disabled }) => (
    <RadioGroup
      framed
      label={<AskText text={prompt.ask} />}
      name={name}
      options={prompt.options.map(({ id, text }) => ({ value: id, label: text }))}
      defaultValue={answer ?? ''}
      onChange={value => onAnswer?.(value)}
      disabled={disabled}
    />
  ),

  Edit: function EditSingleChoice({ prompt, answerKey, onChange, name }) {
    const t = useWords(words)
    const put = (options: typeof prompt.options) => onChange({ ...prompt, options }, answerKey)
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
            type="radio"
            className="size-6 shrink-0 accent-primary"
            name={`${name}-key`}
            aria-label={t('isRight', { number: at + 1 })}
            checked={prompt.options[at]?.id === answerKey}
            onChange={() => onChange(prompt, prompt.options[at]?.id ?? '')}
          />
        )}
      />
    )
  },
})
