import { MessagesSquare } from 'lucide-react'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { blankTurn, type Choice, freshId, marks, type Turn } from './conversation.ts'
import { conversationFindings } from './conversation-findings.ts'
import { EditFrame } from './edit-frame.tsx'
import { Rows } from './rows.tsx'
import { limits, type Scenario } from './scenario.tsx'
import { scenarioEditWords } from './scenario-edit-words.ts'
import { showWords } from './show-words.ts'

export default function EditScenario({ id, attrs: { title, turns }, change, selected }: EditProps<Scenario>) {
  const t = useWords(scenarioEditWords)
  const numberOf = (turn: string) => 1 + turns.findIndex(each => each.id === turn)
  const amiss = conversationFindings(turns).map(({ says, turn }) =>
    turn ? t('scenarioAt', { number: numberOf(turn), says: t(says) }) : t(says),
  )
  return (
    <EditFrame
      icon={MessagesSquare}
      name={t('scenario')}
      amiss={amiss}
      folded={{
        selected,
        unfinished: amiss.length > 0,
        says: t('scenarioFolded', { title, count: turns.length }),
      }}
    >
      <TextInput
        name={`${id}-title`}
        label={t('scenarioTitle')}
        value={title}
        maxLength={120}
        onChange={event => change({ title: event.target.value })}
      />
      <Rows<Turn>
        label={t('scenarioTurns')}
        addLabel={t('scenarioTurnAdd')}
        rows={turns}
        blank={() => blankTurn(freshId(turns))}
        change={next => change({ turns: next })}
        least={1}
        most={limits.turns}
        nameOf={number => t('scenarioTurn', { number })}
        fields={(turn, put, at) => <TurnFields name={`${id}-${at}`} {...{ turn, turns, put }} />}
      />
    </EditFrame>
  )
}

interface TurnFieldsProps {
  readonly name: string
  readonly turn: Turn
  readonly turns: readonly Turn[]
  readonly put: (changed: Partial<Turn>) => void
}

function TurnFields({ name, turn, turns, put }: TurnFieldsProps) {
  const t = useWords(scenarioEditWords)
  const say = useWords(showWords)
  return (
    <>
      <TextInput
        name={`${name}-speaker`}
        label={t('scenarioSpeaker')}
        value={turn.speaker}
        maxLength={80}
        onChange={event => put({ speaker: event.target.value })}
      />
      <TextArea
        name={`${name}-words`}
        label={t('scenarioWords')}
        value={turn.words}
        rows={2}
        maxLength={limits.words}
        onChange={event => put({ words: event.target.value })}
      />
      <Select
        name={`${name}-end`}
        label={t('scenarioThen')}
        value={turn.end ?? ''}
        options={[
          { value: '', label: t('scenarioGoesOn') },
          ...marks.map(mark => ({ value: mark, label: t('scenarioEnds', { mark: say(`end_${mark}`) }) })),
        ]}
        onChange={event => put({ end: marks.find(mark => mark === event.target.value) ?? null })}
      />
      {turn.end ? (
        <TextArea
          name={`${name}-advice`}
          label={t('scenarioAdvice')}
          help={t('scenarioAdviceHelp')}
          value={turn.advice}
          rows={2}
          maxLength={limits.words}
          onChange={event => put({ advice: event.target.value })}
        />
      ) : (
        <Rows<Choice>
          label={t('scenarioChoices')}
          addLabel={t('scenarioChoiceAdd')}
          rows={turn.choices}
          blank={() => ({ words: '', consequence: '', next: '' })}
          change={choices => put({ choices })}
          least={1}
          most={limits.choices}
          nameOf={number => t('scenarioChoice', { number })}
          fields={(choice, putChoice, at) => (
            <ChoiceFields name={`${name}-choice-${at}`} {...{ choice, turns }} put={putChoice} />
          )}
        />
      )}
    </>
  )
}

interface ChoiceFieldsProps {
  readonly name: string
  readonly choice: Choice
  readonly turns: readonly Turn[]
  readonly put: (changed: Partial<Choice>) => void
}

function ChoiceFields({ name, choice, turns, put }: ChoiceFieldsProps) {
  const t = useWords(scenarioEditWords)
  return (
    <>
      <TextInput
        name={`${name}-words`}
        label={t('scenarioChoiceWords')}
        value={choice.words}
        maxLength={limits.words}
        onChange={event => put({ words: event.target.value })}
      />
      <TextInput
        name={`${name}-consequence`}
        label={t('scenarioConsequence')}
        value={choice.consequence}
        maxLength={limits.words}
        onChange={event => put({ consequence: event.target.value })}
      />
      <Select
        name={`${name}-next`}
        label={t('scenarioNext')}
        value={turns.some(({ id }) => id === choice.next) ? choice.next : ''}
        options={[
          { value: '', label: t('scenarioNextNone') },
          ...turns.map(({ id, words }, at) => ({
            value: id,
            label: t('scenarioTurnNamed', { number: at + 1, words: words.slice(0, 60) }),
          })),
        ]}
        onChange={event => put({ next: event.target.value })}
      />
    </>
  )
}
