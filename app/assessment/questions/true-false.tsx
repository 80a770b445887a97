import { RadioGroup } from '#app/ui/choice.tsx'
import { useWords, wordsIn } from '#app/web/words.tsx'
import { AskText } from '../ask-text.tsx'
import { askText } from '../options.ts'
import { defineQuestion } from '../question.ts'
import { words } from '../words.ts'

/** A statement that holds or does not. The key is null until its author has decided. */
export const trueFalse = defineQuestion({
  name: 'true-false',
  prompt: z => z.object({ ask: askText(z) }),
  key: z => z.nullable(z.boolean()),
  answer: z => z.boolean(),

  blank: () => ({ prompt: { ask: '' }, key: null }),
  problems: (prompt, key) => [
    ...(prompt.ask.trim() ? [] : (['askEmpty'] as const)),
    ...(key === null ? (['keyMissing'] as const) : []),
  ],
  grade: (key, answer) => (answer === key ? 1 : 0),
  best: key => key ?? false,
  tell: (_prompt, answer, language) => [wordsIn(words, language)(answer ? 'holds' : 'holdsNot')],
  read: ([value]) => (value === 'true' ? true : value === 'false' ? false : null),

  Ask: function AskTrueFalse({ prompt, name, answer, onAnswer, disabled }) {
    const t = useWords(words)
    return (
      <RadioGroup
        framed
        label={<AskText text={prompt.ask} />}
        name={name}
        options={[
          { value: 'true', label: t('holds') },
          { value: 'false', label: t('holdsNot') },
        ]}
        defaultValue={answer === null ? '' : String(answer)}
        onChange={value => onAnswer?.(value === 'true')}
        disabled={disabled}
      />
    )
  },

  Edit: function EditTrueFalse({ prompt, answerKey, onChange, name }) {
    const t = useWords(words)
    return (
      <RadioGroup
        inline
        label={t('statementIs')}
        name={`${name}-key`}
        options={[
          { value: 'true', label: t('holds') },
          { value: 'false', label: t('holdsNot') },
        ]}
        value={answerKey === null ? '' : String(answerKey)}
        onChange={value => onChange(prompt, value === 'true')}
      />
    )
  },
})
