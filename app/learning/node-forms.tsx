import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ComposerAt } from './composed-list.tsx'
import type { ComposedNode } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { ConditionForms } from './condition-forms.tsx'

interface Props {
  readonly node: ComposedNode
  readonly path: ComposerAt
}

/** Everything that can be changed about a node, folded away until it is wanted. */
export function NodeForms({ node, path }: Props) {
  const t = useWords(composerWords)
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-sm text-sm font-semibold text-primary hover:underline">
        {t('edit')}
        <span className="sr-only"> {node.title}</span>
      </summary>
      <div className="mt-3 flex flex-col gap-8 border-t border-line pt-4">
        {node.isGroup ? <GroupForm node={node} path={path} /> : <StepForm node={node} path={path} />}
        {node.conditions.map(conditions => (
          <ConditionForms key={conditions.slot} node={node} conditions={conditions} path={path} />
        ))}
        {node.isGroup ? <Unwrap node={node} path={path} /> : <Wrap node={node} path={path} />}
        <Remove node={node} path={path} />
      </div>
    </details>
  )
}

/** A form that changes the draft at the revision that is shown. */
export function ChangeForm({
  node,
  path,
  intent,
  children,
}: Props & { intent: string; children: ReactNode }) {
  return (
    <Form key={path.revision} action={`/paths/${path.id}`} preventScrollReset className="flex flex-col gap-4">
      <input type="hidden" name="revision" value={path.revision} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={node.id} />
      {children}
    </Form>
  )
}

function StepForm({ node, path }: Props) {
  const t = useWords(composerWords)
  return (
    <ChangeForm node={node} path={path} intent="step">
      <TextInput name="title" label={t('title')} defaultValue={node.title} maxLength={200} required />
      {node.ask !== null && (
        <TextArea name="ask" label={t('taskAsk')} defaultValue={node.ask} maxLength={4000} required />
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <TextInput
          name="effort"
          type="number"
          min={0}
          max={6000}
          label={t('minutes')}
          defaultValue={node.effort}
          required
        />
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
        <TextInput
          name="due"
          type="number"
          min={1}
          max={999}
          label={t('due')}
          defaultValue={node.dueDays ?? ''}
        />
      </div>
      <div>
        <Button size="small">{t('save')}</Button>
      </div>
    </ChangeForm>
  )
}

function useKinds() {
  const t = useWords(composerWords)
  return (['sequence', 'all', 'choose'] as const).map(kind => ({ value: kind, label: t(kind) }))
}

function GroupForm({ node, path }: Props) {
  const t = useWords(composerWords)
  const kinds = useKinds()
  return (
    <ChangeForm node={node} path={path} intent="group">
      <TextInput name="title" label={t('groupTitle')} defaultValue={node.title} maxLength={200} required />
      <div className="grid gap-4 sm:grid-cols-2">
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
      </div>
      <div>
        <Button size="small">{t('save')}</Button>
      </div>
    </ChangeForm>
  )
}

function Wrap({ node, path }: Props) {
  const t = useWords(composerWords)
  const kinds = useKinds()
  return (
    <ChangeForm node={node} path={path} intent="wrap">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="title"
          label={t('groupTitle')}
          help={t('wrapHelp')}
          maxLength={200}
          defaultValue={node.title}
          required
        />
        <Select name="kind" label={t('groupKind')} options={kinds} />
      </div>
      <div>
        <Button size="small">{t('wrap')}</Button>
      </div>
    </ChangeForm>
  )
}

function Unwrap({ node, path }: Props) {
  const t = useWords(composerWords)
  return (
    <ChangeForm node={node} path={path} intent="unwrap">
      <div>
        <Button size="small">{t('unwrap')}</Button>
      </div>
    </ChangeForm>
  )
}

function Remove({ node, path }: Props) {
  const t = useWords(composerWords)
  return (
    <ChangeForm node={node} path={path} intent="remove">
      <p className="text-sm text-quiet">{t('removed')}</p>
      <div>
        <Button size="small" variant="danger" aria-label={t('remove', { title: node.title })}>
          {t('removeIt')}
        </Button>
      </div>
    </ChangeForm>
  )
}
