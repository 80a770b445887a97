import { RadioGroup } from '#app/ui/choice.tsx'
import { AskText } from '../ask-text.tsx'
import { ChoiceEdit, freshOption } from '../choice-edit.tsx'
import { choiceProblems, choicePrompt, dealtChoice, textsOf } from '../options.ts'
import { defineQuestion } from '../question.ts'

/** One right answer among several. */
export const singleChoice = defineQuestion({
  name: 'single-choice',
  prompt: choicePrompt,
  key: z => z.string().check(z.maxLength(64)),
  answer: z => z.string().check(z.minLength(1), z.maxLength(64)),

  blank: () => ({ prompt: { ask: '', options: [freshOption(), freshOption(), freshOption()] }, key: '' }),
  problems: (prompt, key) => choiceProblems(prompt, key ? [key] : []),
  grade: (key, answer) => (answer === key ? 1 : 0),
  best: key => key,
  tell: (prompt, answer) => textsOf(prompt, [answer]),
  read: values => values[0] || null,
  deal: dealtChoice,

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

  Edit: ({ prompt, answerKey, onChange, name }) => (
    <ChoiceEdit
      options={prompt.options}
      onChange={options => onChange({ ...prompt, options }, answerKey)}
      mark={(id, label) => (
        <input
          type="radio"
          className="size-6 shrink-0 accent-primary"
          name={`${name}-key`}
          aria-label={label}
          checked={id === answerKey}
          onChange={() => onChange(prompt, id)}
        />
      )}
    />
  ),
})
