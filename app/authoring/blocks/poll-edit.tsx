import { ChartBarBig } from 'lucide-react'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { freshId } from './conversation.ts'
import { EditFrame } from './edit-frame.tsx'
import { optionCount, type Poll } from './poll.tsx'
import { pollEditWords } from './poll-edit-words.ts'
import { Rows } from './rows.tsx'

export default function EditPoll({ id, attrs, change, selected }: EditProps<Poll>) {
  const t = useWords(pollEditWords)
  const { ask, several, options } = attrs
  return (
    <EditFrame
      icon={ChartBarBig}
      name={t('poll')}
      folded={{
        selected,
        unfinished: !ask.trim() || options.some(({ words }) => !words.trim()),
        says: [ask, ...options.map(({ words }) => words)].join(' · '),
      }}
    >
      <TextInput
        name={`${id}-ask`}
        label={t('pollAsk')}
        value={ask}
        maxLength={300}
        onChange={event => change({ ask: event.target.value })}
      />
      <Rows
        slim
        label={t('pollOptions')}
        addLabel={t('pollOptionAdd')}
        rows={options}
        blank={() => ({ id: freshId(options), words: '' })}
        change={next => change({ options: [...next] })}
        least={optionCount.least}
        most={optionCount.most}
        nameOf={number => t('pollOption', { number })}
        fields={({ words }, put, at) => (
          <TextInput
            name={`${id}-option-${at}`}
            label={t('pollOptionWords')}
            hideLabel
            value={words}
            maxLength={200}
            onChange={event => put({ words: event.target.value })}
          />
        )}
      />
      <Checkbox
        name={`${id}-several`}
        label={t('pollSeveral')}
        checked={several}
        onChange={event => change({ several: event.target.checked })}
      />
      <p className="text-quiet text-sm">{t('pollHow')}</p>
    </EditFrame>
  )
}
