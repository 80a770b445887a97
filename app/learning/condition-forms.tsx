import { Plus, X } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Select } from '#app/ui/field.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { AuthorLists } from './author-field.ts'
import { beginning } from './author-lists.ts'
import { ChangeForm, ToBeSent } from './change-form.tsx'
import type { ComposedNode, Condition, Conditions } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { InlineControl } from './field-controls.tsx'
import { ruleForms } from './rules/registry.ts'

interface Props {
  readonly node: Pick<ComposedNode, 'id'>
  readonly conditions: Conditions
  readonly lists: AuthorLists
}

/** What holds while a slot has no condition. */
const unless = { opens: 'opensAlways', skips: 'skipsNever', passes: 'passesUsually' } as const

/** The conditions in one slot of a step, as sentences with open places: how they join, and the ways to add one. */
export function ConditionForms({ node, conditions, lists }: Props) {
  const t = useWords(composerWords)
  const { slot, items, join } = conditions
  return (
    <section id={`${slot}-${node.id}`} className="scroll-mt-24">
      <h4 className="mb-1 text-base">{t(slot)}</h4>
      {items.length === 0 && <p className="text-sm text-quiet">{t(unless[slot])}</p>}
      <ol className="flex flex-col">
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by where it stands, and may stand there twice
          <li key={`${at} ${item.rule}`} className="border-b border-line py-3">
            {at > 0 && (
              <p className="mb-1 text-sm font-semibold text-quiet">{t(join === 'all' ? 'and' : 'or')}</p>
            )}
            <Sentence {...{ node, conditions, lists, item, at }} />
          </li>
        ))}
      </ol>
      {items.length > 1 && <Join node={node} conditions={conditions} />}
      <AddCondition node={node} conditions={conditions} lists={lists} />
    </section>
  )
}

function Sentence({ node, conditions: { slot }, lists, item, at }: Props & { item: Condition; at: number }) {
  const t = useWords(composerWords)
  return (
    <div className="flex items-start justify-between gap-2">
      {item.typed ? (
        <OpenSentence {...{ node, slot, lists, item, at }} />
      ) : (
        <p className="text-sm">{item.says}</p>
      )}
      <ChangeForm intent="uncondition" id={node.id} hidden={{ slot, at }}>
        <Button variant="plain" size="small" icon={X} iconOnly>
          {t('removeCondition', { text: item.says })}
        </Button>
      </ChangeForm>
    </div>
  )
}

interface OpenProps extends Pick<Props, 'node' | 'lists'> {
  readonly slot: Conditions['slot']
  readonly item: Condition
  readonly at: number
}

function OpenSentence({ node, slot, lists, item, at }: OpenProps) {
  const t = useWords(composerWords)
  const language = useLanguage()
  const form = ruleForms.get(item.rule)
  const typed = item.typed
  if (!form || !typed) return null
  return (
    <ChangeForm
      intent="condition"
      id={node.id}
      hidden={{ slot, at, rule: item.rule }}
      className="flex min-w-0 flex-col gap-2 text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <strong>{form.label[language]}</strong>
        {form.fields.map(field => (
          <InlineControl key={field.name} {...{ field, typed, lists }} />
        ))}
      </div>
      <Checkbox name="isNot" label={t('isNot')} defaultChecked={item.isNot} />
      <ToBeSent>
        <div>
          <Button size="small">{t('save')}</Button>
        </div>
      </ToBeSent>
    </ChangeForm>
  )
}

function Join({ node, conditions: { slot, join } }: Pick<Props, 'node' | 'conditions'>) {
  const t = useWords(composerWords)
  return (
    <ChangeForm intent="join" id={node.id} hidden={{ slot }} className="my-3 flex flex-wrap items-end gap-3">
      <Select
        name="join"
        label={t('join')}
        defaultValue={join}
        options={[
          { value: 'all', label: t('joinAll') },
          { value: 'any', label: t('joinAny') },
        ]}
      />
      <ToBeSent>
        <Button size="small">{t('save')}</Button>
      </ToBeSent>
    </ChangeForm>
  )
}

/** One press for each kind of rule: its sentence appears, filled in as best as can be. */
function AddCondition({ node, conditions: { slot }, lists }: Props) {
  const t = useWords(composerWords)
  const language = useLanguage()
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-1">
      {[...ruleForms].map(([name, { label, fields }]) => {
        const typed = beginning(fields, lists, { self: node.id, isOwn: slot === 'passes' })
        if (!typed) return null
        const hidden = Object.fromEntries(Object.entries(typed).map(([key, value]) => [`with-${key}`, value]))
        return (
          <ChangeForm key={name} intent="condition" id={node.id} hidden={{ slot, rule: name, ...hidden }}>
            <Button
              variant="plain"
              size="small"
              icon={Plus}
              aria-label={t('addConditionTo', { label: label[language], slot: t(slot) })}
            >
              {label[language]}
            </Button>
          </ChangeForm>
        )
      })}
    </div>
  )
}
