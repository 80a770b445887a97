import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { AskText } from '../ask-text.tsx'
import { OptionRows } from '../option-rows.tsx'
import { askText } from '../options.ts'
import { defineQuestion } from '../question.ts'
import { words } from '../words.ts'

/** How a typed answer is compared: without case, diacritics, hyphens, closing stop and spare spaces. */
export const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-‐‑–—_]/g, ' ')
    .replace(/["'‘’“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?,;: ]+$/, '')
    .trim()

/** A word or a few, typed; several forms may be right. */
export const shortText = defineQuestion({
  name: 'short-text',
  prompt: z => z.object({ ask: askText(z) }),
  key: z => z.object({ accepted: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(30)) }),
  answer: z => z.string().check(z.minLength(1), z.maxLength(200)),

  blank: () => ({ prompt: { ask: '' }, key: { accepted: [''] } }),
  problems: (prompt, { accepted }) => [
    ...(prompt.ask.trim() ? [] : (['askEmpty'] as const)),
    ...(accepted.length > 0 && accepted.every(plain) ? [] : (['acceptedEmpty'] as const)),
  ],
  grade: ({ accepted }, answer) => (accepted.some(form => plain(form) === plain(answer)) ? 1 : 0),
  best: ({ accepted }) => accepted[0] ?? '',
  tell: (_prompt, answer) => [answer],
  read: ([value]) => value?.trim() || null,

  Ask: function AskShortText({ prompt, name, answer, onAnswer, disabled }) {
    const t = useWords(words)
    return (
      <TextInput
        name={name}
        label={<AskText text={prompt.ask} />}
        help={t('typeShortly')}
        defaultValue={answer ?? ''}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        disabled={disabled}
        onChange={event => onAnswer?.(event.currentTarget.value.trim() || null, true)}
      />
    )
  },

  Edit: function EditShortText({ prompt, answerKey, onChange }) {
    const t = useWords(words)
    const put = (accepted: string[]) => onChange(prompt, { accepted })
    return (
      <OptionRows
        label={t('acceptedForms')}
        addLabel={t('addAccepted')}
        least={1}
        texts={answerKey.accepted}
        onText={(at, text) => put(answerKey.accepted.map((old, i) => (i === at ? text : old)))}
        onAdd={() => put([...answerKey.accepted, ''])}
        onRemove={at => put(answerKey.accepted.filter((_, i) => i !== at))}
      />
    )
  },
})
