import type { Editor } from '@tiptap/core'
import { forwardRef, useEffect, useImperativeHandle, useState } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { groupWords } from './group-words.ts'
import { type Insertable, inGroups } from './insertable.ts'
import { editorWords } from './words.ts'

export interface ListHandle {
  /** Whether the list took the key. */
  readonly onKey: (key: string) => boolean
}

export const listId = 'lesson-slash-menu'

export interface SlashListProps {
  readonly editor: Editor
  readonly items: readonly Insertable[]
  readonly query: string
  readonly choose: (item: Insertable) => void
}

/** What can be put in at a slash; the focus stays in the text, which names the entry that is chosen. */
export const SlashList = forwardRef<ListHandle, SlashListProps>(function SlashList(
  { items, choose, editor, query },
  ref,
) {
  const t = useWords(editorWords)
  const nameOf = useWords(groupWords)
  const language = useLanguage()
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, items.length - 1)
  const active = items[at]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first entry
  useEffect(() => setChosen(0), [items.map(item => item.name).join()])

  useEffect(() => {
    const { dom } = editor.view
    if (active) dom.setAttribute('aria-activedescendant', optionId(active))
    else dom.removeAttribute('aria-activedescendant')
    if (active) bringIntoList(document.getElementById(optionId(active)))
  }, [active, editor])

  useImperativeHandle(ref, () => ({
    onKey(key) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key]
      if (step && items.length) setChosen((at + step + items.length) % items.length)
      else if ((key === 'Enter' || key === 'Tab') && active) choose(active)
      else return false
      return true
    },
  }))

  const option = (item: Insertable) => (
    <Option
      key={item.name}
      item={item}
      label={item.label(language)}
      active={item === active}
      choose={choose}
    />
  )

  return (
    <div className="w-72 max-w-[calc(100vw-2rem)] rounded-card border border-line bg-surface p-1.5 shadow-float max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none">
      <div
        id={listId}
        role="listbox"
        tabIndex={0}
        aria-label={t('slashMenu')}
        className="relative max-h-72 overflow-y-auto overscroll-contain max-sm:max-h-[40dvh]"
      >
        {query
          ? items.map(option)
          : inGroups(items).map(({ group, entries }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
              <div key={group} role="group" aria-labelledby={`${listId}-of-${group}`}>
                <div id={`${listId}-of-${group}`} className="px-3 pt-2 pb-1 font-semibold text-quiet text-sm">
                  {nameOf(group)}
                </div>
                {entries.map(option)}
              </div>
            ))}
      </div>
      <p role="status" className={items.length ? 'sr-only' : 'px-3 py-2 text-quiet text-sm'}>
        {items.length ? t('slashCount', { count: items.length }) : t('slashNone')}
      </p>
    </div>
  )
})

/** Scrolls the list alone: the page must not move while one types. */
function bringIntoList(option: HTMLElement | null) {
  const list = option?.closest<HTMLElement>('[role=listbox]')
  if (!option || !list) return
  const above = option.offsetTop
  const below = above + option.offsetHeight - list.clientHeight
  list.scrollTop = Math.min(above, Math.max(below, list.scrollTop))
}

const optionId = (item: Insertable) => `${listId}-${item.name}`

interface OptionProps {
  readonly item: Insertable
  readonly label: string
  readonly active: boolean
  readonly choose: (item: Insertable) => void
}

function Option({ item, label, active, choose }: OptionProps) {
  const { icon: Icon } = item
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text
    <div
      id={optionId(item)}
      role="option"
      aria-selected={active}
      onMouseDown={event => event.preventDefault()}
      onClick={() => choose(item)}
      className={classes(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5',
        active ? 'bg-primary-soft text-primary' : 'hover:bg-well',
      )}
    >
      <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
      {label}
    </div>
  )
}
