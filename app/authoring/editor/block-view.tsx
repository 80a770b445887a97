import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { type KeyboardEvent, Suspense } from 'react'
import type { AnyBlock, AnyKind } from '../blocks/block.ts'
import { nodeOf } from '../blocks/nodes.ts'
import { blockNamed } from '../blocks/registry.ts'
import { useDesk } from './desk.tsx'
import { KeepCaret } from './keep-caret.tsx'
import { isKeyOfFieldsToo } from './keys.ts'
import { pasteTools } from './pasting.ts'
import { AddSection, SectionView } from './section-view.tsx'
import { addSection, onTitleKey } from './sections.ts'
import { useOwnAttrs } from './use-own-attrs.ts'

/** A node of our own with its edit view. */
export function editableNodeOf(kind: AnyKind) {
  const block = blockNamed(kind.name)
  return nodeOf(kind, (...asked) => pasteTools()?.readAttrs(...asked) ?? null).extend({
    addNodeView: () =>
      ReactNodeViewRenderer(block ? props => <BlockView block={block} {...props} /> : SectionView),
  })
}

function BlockView({
  block,
  node,
  editor,
  getPos,
  selected,
  updateAttributes,
}: NodeViewProps & { block: AnyBlock }) {
  const desk = useDesk()
  const [{ id, ...attrs }, change] = useOwnAttrs(node.attrs, updateAttributes)
  const { Edit } = block

  // The text hears no key that is pressed in a field of a block.
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = getPos()
    const field =
      event.target instanceof HTMLElement &&
      event.target.closest<HTMLElement>('input, select, textarea, button')
    if (at === undefined || !field) return
    if (isKeyOfFieldsToo(editor.view, event.nativeEvent))
      editor.view.someProp('handleKeyDown', handle => handle(editor.view, event.nativeEvent))
    else if (event.key === 'Escape') {
      editor.commands.setNodeSelection(at)
      editor.view.focus()
    } else if (!('blockTitle' in field.dataset) || !onTitleKey(editor, at, event.key)) return
    event.preventDefault()
    // Blocks stand in each other, and the one around would answer too.
    event.stopPropagation()
  }

  return (
    <NodeViewWrapper
      className="lesson-block group relative"
      data-id={id ?? undefined}
      data-selected={selected || undefined}
      onKeyDown={onKeyDown}
    >
      <KeepCaret>
        <Suspense fallback={<div data-block-waits className="min-h-24 rounded-card bg-well" />}>
          <Edit id={String(id ?? '')} attrs={attrs} change={change} desk={desk} selected={selected}>
            {block.holds && <NodeViewContent className={block.sections ? 'lesson-sections' : 'prose'} />}
            {block.sections && node.childCount < block.sections.most && (
              <AddSection add={() => addSection(editor, getPos())} />
            )}
          </Edit>
        </Suspense>
      </KeepCaret>
    </NodeViewWrapper>
  )
}
