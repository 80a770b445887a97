import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import { editWords } from '../blocks/edit-words.ts'
import { KeepCaret } from './keep-caret.tsx'
import { moveSection, onTitleKey, placeOfSection, removeSection, rulesIn } from './sections.ts'
import { Tool } from './tool.tsx'
import { useEditorState } from './use-editor-state.ts'
import { useOwnAttrs } from './use-own-attrs.ts'
import { editorWords } from './words.ts'

/** A section as it is written: its title and tools, and below them its text. */
export function SectionView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const t = useWords(editorWords)
  const say = useWords(editWords)
  const [attrs, change] = useOwnAttrs(node.attrs, updateAttributes)
  const place = useEditorState(editor, () => placeOfSection(editor, getPos()))
  const rules = place && rulesIn(place)
  const number = place?.number ?? 1
  const title = rules ? say(rules.titleAt(number - 1)) : ''
  // Where a block has one too many, after two wrote apart, the tools are there to take one out.
  const isOneOfMany = place && rules && (rules.least < rules.most || place.count > rules.most)

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    if (by && event.altKey && event.shiftKey) moveSection(editor, getPos(), by)
    else if (!onTitleKey(editor, getPos(), event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <NodeViewWrapper className="lesson-section rounded-control border border-line bg-paper p-2 sm:p-3">
      <div contentEditable={false} className="mb-2 flex flex-wrap items-center gap-1">
        {/* Where each place has a meaning of its own, a typed title does not hide it. */}
        {rules && !isOneOfMany && <span className="w-full px-2 text-quiet text-sm">{title}</span>}
        <KeepCaret>
          <input
            data-block-title
            aria-label={isOneOfMany ? t('sectionTitle', { title, number }) : title}
            placeholder={title}
            value={String(attrs.title ?? '')}
            maxLength={200}
            onChange={event => change({ title: event.target.value })}
            onKeyDown={onKeyDown}
            className="min-h-9 min-w-24 flex-1 rounded-control bg-transparent px-2 font-semibold pointer-coarse:min-h-11"
          />
        </KeepCaret>
        {isOneOfMany && (
          <fieldset aria-label={t('sectionTools', { number })} className="flex">
            <Tool
              icon={ArrowUp}
              label={t('sectionMoveUp', { number })}
              disabled={number === 1}
              onPress={() => moveSection(editor, getPos(), -1)}
            />
            <Tool
              icon={ArrowDown}
              label={t('sectionMoveDown', { number })}
              disabled={number === place.count}
              onPress={() => moveSection(editor, getPos(), 1)}
            />
            <Tool
              icon={Trash2}
              label={
                place.count > rules.least
                  ? t('sectionDelete', { number })
                  : t('sectionKept', { count: rules.least })
              }
              disabled={place.count <= rules.least}
              onPress={() => removeSection(editor, getPos())}
            />
          </fieldset>
        )}
      </div>
      <NodeViewContent className="prose px-2" />
    </NodeViewWrapper>
  )
}

export function AddSection({ add }: { add: () => void }) {
  const t = useWords(editorWords)
  return (
    <div contentEditable={false} className="mt-3">
      <Button type="button" size="small" variant="plain" icon={Plus} onClick={add}>
        {t('sectionAdd')}
      </Button>
    </div>
  )
}
