import { forwardRef } from 'react'
import { Combobox } from '#app/ui/combobox.tsx'
import { Select } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Change } from '../change.ts'
import { mayFail } from '../composer-page.ts'
import { isGroup, type Node } from '../path.ts'
import type { Thing } from '../thing.ts'
import { editorWords } from './words.ts'

export type Side = 'after' | 'before' | 'inside' | 'end'

interface Props {
  readonly things: readonly Thing[]
  /** What is picked: new steps come beside or into it. */
  readonly node: Node | null
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly change: (change: Change) => void
  readonly leave: () => void
}

/** Adds a step: where, then what; picking it is enough. */
export const AddPanel = forwardRef<HTMLDivElement, Props>(function AddPanel(
  { things, node, side, onSide, change, leave },
  ref,
) {
  const t = useWords(editorWords)
  const options = placesFor(node, t)
  const place = options.find(({ value }) => value === side) ?? options.at(-1)
  const add = (thing: string) => {
    if (!thing || !place) return
    change({ intent: 'add', where: place.where, thing })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the tree from either field
    <div
      ref={ref}
      onKeyDown={event => event.key === 'Escape' && leave()}
      className="flex flex-col gap-3 border-t border-line pt-4"
    >
      <Select
        name="add-where"
        label={t('addTitle')}
        value={place?.value}
        onChange={event => onSide(event.currentTarget.value as Side)}
        options={options}
      />
      <Combobox
        name="add-thing"
        label={t('addWhat')}
        hideLabel
        placeholder={t('addWhat')}
        options={things}
        onChange={add}
        takesMore
      />
    </div>
  )
})

function placesFor(
  node: Node | null,
  t: (key: keyof (typeof editorWords)['id'], values?: { title: string }) => string,
) {
  const end = { value: 'end' as Side, label: t('atEnd'), where: 'path' }
  if (!node) return [end]
  const { id, title } = node
  const inside = isGroup(node)
    ? [{ value: 'inside' as Side, label: t('inside', { title }), where: `group:${id}` }]
    : mayFail(node)
      ? [{ value: 'inside' as Side, label: t('asRemedy', { title }), where: `remedy:${id}` }]
      : []
  return [
    { value: 'after' as Side, label: t('after', { title }), where: `after:${id}` },
    { value: 'before' as Side, label: t('before', { title }), where: `before:${id}` },
    ...inside,
    end,
  ]
}
