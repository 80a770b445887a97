import { X } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ComposerAt } from './composed-list.tsx'
import type { ComposedNode, Conditions } from './composer-page.ts'
import { composerWords } from './composer-words.ts'
import { ChangeForm } from './node-forms.tsx'

interface Props {
  readonly node: ComposedNode
  readonly conditions: Conditions
  readonly path: ComposerAt
}

/** What holds while a slot has no condition. */
const unless = { opens: 'opensAlways', skips: 'skipsNever', passes: 'passesUsually' } as const

/** The conditions in one slot of a step: what they say, how they join, and the way to add one. */
export function ConditionForms({ node, conditions, path }: Props) {
  const t = useWords(composerWords)
  const { slot, sentences } = conditions
  return (
    <section>
      <h4 className="mb-2 text-base">{t(slot)}</h4>
      {sentences.length === 0 && <p className="text-sm text-quiet">{t(unless[slot])}</p>}
      <ul className="flex flex-col">
        {sentences.map((text, at) => (
          <li key={text} className="flex items-center justify-between gap-3">
            <span className="min-w-0 text-sm">{text}</span>
            <ChangeForm node={node} path={path} intent="uncondition">
              <input type="hidden" name="slot" value={slot} />
              <input type="hidden" name="at" value={at} />
              <Button variant="plain" size="small" icon={X} iconOnly>
                {t('removeCondition', { text })}
              </Button>
            </ChangeForm>
          </li>
        ))}
      </ul>
      {sentences.length > 1 && <Join node={node} conditions={conditions} path={path} />}
      <AddCondition node={node} conditions={conditions} path={path} />
    </section>
  )
}

function Join({ node, conditions: { slot, join }, path }: Props) {
  const t = useWords(composerWords)
  return (
    <div className="my-3">
      <ChangeForm node={node} path={path} intent="join">
        <input type="hidden" name="slot" value={slot} />
        <div className="flex flex-wrap items-end gap-3">
          <Select
            name="join"
            label={t('join')}
            defaultValue={join}
            options={[
              { value: 'all', label: t('joinAll') },
              { value: 'any', label: t('joinAny') },
            ]}
          />
          <Button size="small">{t('save')}</Button>
        </div>
      </ChangeForm>
    </div>
  )
}

function AddCondition({ node, conditions: { slot }, path }: Props) {
  const t = useWords(composerWords)
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-sm text-sm text-primary hover:underline">
        {t('condition')}
      </summary>
      <div className="mt-2">
        <ChangeForm node={node} path={path} intent="condition">
          <input type="hidden" name="slot" value={slot} />
          <Select
            name="about"
            label={t('aboutWhat')}
            options={path.abouts.filter(about => about.value !== `passed:${node.id}`)}
          />
          <TextInput
            name="mark"
            type="number"
            min={0}
            max={100}
            label={t('mark')}
            help={t('markHelp')}
            defaultValue={80}
            required
          />
          <Checkbox name="isNot" label={t('isNot')} />
          <div>
            <Button size="small">{t('addCondition')}</Button>
          </div>
        </ChangeForm>
      </div>
    </details>
  )
}
