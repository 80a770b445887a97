import { Trash2, Ungroup } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { AuthorLists } from './author-field.ts'
import { ChangeForm, ToBeSent } from './change-form.tsx'
import type { ComposedNode } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { ConditionForms } from './condition-forms.tsx'
import { FieldControl } from './field-controls.tsx'

/** A node by itself: what surrounds it is of no matter here. */
export type FormedNode = Omit<ComposedNode, 'nodes' | 'findings' | 'place'>

interface Props {
  readonly node: FormedNode
  readonly lists: AuthorLists
}

/** Everything that can be changed about a node. */
export function NodeForms({ node, lists }: Props) {
  return (
    <div className="flex flex-col gap-8">
      {node.isGroup ? <GroupForm node={node} /> : <StepForm node={node} lists={lists} />}
      {node.conditions.map(conditions => (
        <ConditionForms key={conditions.slot} node={node} conditions={conditions} lists={lists} />
      ))}
      {node.isGroup ? <Unwrap node={node} /> : <Wrap node={node} />}
      <Remove node={node} />
    </div>
  )
}

function Save() {
  const t = useWords(composerWords)
  return (
    <ToBeSent>
      <div>
        <Button size="small">{t('save')}</Button>
      </div>
    </ToBeSent>
  )
}

function StepForm({ node, lists }: Props) {
  const t = useWords(composerWords)
  return (
    <ChangeForm intent="step" id={node.id} className="flex flex-col gap-4">
      <TextInput name="title" label={t('title')} defaultValue={node.title} maxLength={200} required />
      {node.fields.map(field => (
        <FieldControl key={field.name} field={field} typed={node.of} lists={lists} />
      ))}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] items-end gap-4">
        <TextInput
          name="effort"
          type="number"
          min={0}
          max={6000}
          label={t('minutes')}
          defaultValue={node.effort}
          required
        />
        <TextInput
          name="due"
          type="number"
          min={1}
          max={999}
          label={t('due')}
          defaultValue={node.dueDays ?? ''}
        />
      </div>
      <Checkbox name="workdays" label={t('dueWorkdays')} defaultChecked={node.isDueByWorkdays} />
      {node.mayFail && (
        <TextInput
          name="attempts"
          type="number"
          min={1}
          max={20}
          label={t('attempts')}
          help={t('attemptsHelp')}
          defaultValue={node.attempts ?? ''}
        />
      )}
      <Save />
    </ChangeForm>
  )
}

function useKinds() {
  const t = useWords(composerWords)
  return (['sequence', 'all', 'choose'] as const).map(kind => ({ value: kind, label: t(kind) }))
}

function GroupForm({ node }: Pick<Props, 'node'>) {
  const t = useWords(composerWords)
  const kinds = useKinds()
  return (
    <ChangeForm intent="group" id={node.id} className="flex flex-col gap-4">
      <TextInput name="title" label={t('groupTitle')} defaultValue={node.title} maxLength={200} required />
      <Select name="kind" label={t('groupKind')} options={kinds} defaultValue={node.kind} />
      <TextInput
        name="atLeast"
        type="number"
        min={1}
        max={50}
        label={t('atLeast')}
        defaultValue={node.atLeast}
        required
      />
      <Save />
    </ChangeForm>
  )
}

/** In an open editor several are grouped at once, with its own tools. */
function Wrap({ node }: Pick<Props, 'node'>) {
  const t = useWords(composerWords)
  const kinds = useKinds()
  return (
    <ToBeSent>
      <ChangeForm intent="wrap" id={node.id} className="flex flex-col gap-4">
        <TextInput
          name="title"
          label={t('groupTitle')}
          help={t('wrapHelp')}
          maxLength={200}
          defaultValue={node.title}
          required
        />
        <Select name="kind" label={t('groupKind')} options={kinds} />
        <div>
          <Button size="small">{t('wrap')}</Button>
        </div>
      </ChangeForm>
    </ToBeSent>
  )
}

function Unwrap({ node }: Pick<Props, 'node'>) {
  const t = useWords(composerWords)
  return (
    <ChangeForm intent="unwrap" id={node.id}>
      <Button size="small" icon={Ungroup}>
        {t('unwrap')}
      </Button>
    </ChangeForm>
  )
}

function Remove({ node }: Pick<Props, 'node'>) {
  const t = useWords(composerWords)
  return (
    <ChangeForm intent="remove" id={node.id} className="flex flex-col gap-2">
      <ToBeSent>
        <p className="text-sm text-quiet">{t('removed')}</p>
      </ToBeSent>
      <div>
        <Button size="small" variant="danger" icon={Trash2} aria-label={t('remove', { title: node.title })}>
          {t(node.isGroup ? 'removeGroup' : 'removeIt')}
        </Button>
      </div>
    </ChangeForm>
  )
}
