import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type KeyboardEvent, Suspense } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { AnyBlock, AnyKind } from '../blocks/block.ts'
import { editWords } from '../blocks/edit-words.ts'
import { nodeOf } from '../blocks/nodes.ts'
import { blockNamed } from '../blocks/registry.ts'
import { useDesk } from './desk.tsx'
import { moveBlock } from './move-block.ts'
import { AddSection, SectionView } from './section-view.tsx'
import { addSection, onTitleKey } from './sections.ts'
import { Tool } from './tool.tsx'
import { editorWords } from './words.ts'

/** A node of our own with its edit view. */
export function editableNodeOf(kind: AnyKind) {
  const block = blockNamed(kind.name)
  return nodeOf(kind).extend({
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
  deleteNode,
}: NodeViewProps & { block: AnyBlock }) {
  const desk = useDesk()
  const { id, ...attrs } = node.attrs
  const { Edit } = block

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = getPos()
    const field =
      event.target instanceof HTMLElement &&
      event.target.closest<HTMLElement>('input, select, textarea, button')
    if (at === undefined || !field) return
    if (event.key === 'Escape') {
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
      data-selected={selected || undefined}
      onKeyDown={onKeyDown}
    >
      <Suspense fallback={<div data-block-waits className="min-h-24 rounded-card bg-well" />}>
        <Edit id={String(id ?? '')} attrs={attrs} change={updateAttributes} desk={desk} selected={selected}>
          {block.holds && <NodeViewContent className={block.sections ? 'lesson-sections' : 'prose'} />}
          {block.sections && node.childCount < block.sections.most && (
            <AddSection add={() => addSection(editor, getPos())} />
          )}
        </Edit>
      </Suspense>
      <BlockTools
        block={block}
        up={() => moveBlock(editor, getPos(), -1)}
        down={() => moveBlock(editor, getPos(), 1)}
        remove={() => {
          deleteNode()
          editor.commands.focus()
        }}
      />
    </NodeViewWrapper>
  )
}

interface BlockToolsProps {
  readonly block: AnyBlock
  readonly up: () => void
  readonly down: () => void
  readonly remove: () => void
}

function BlockTools({ block, up, down, remove }: BlockToolsProps) {
  const t = useWords(editorWords)
  const name = useWords(editWords)(block.word)
  return (
    <fieldset
      contentEditable={false}
      data-block-tools
      aria-label={t('blockTools', { block: name })}
      className="lesson-block-tools"
    >
      <Tool icon={ArrowUp} label={t('blockMoveUp')} onPress={up} />
      <Tool icon={ArrowDown} label={t('blockMoveDown')} onPress={down} />
      <Tool icon={Trash2} label={t('blockDelete')} onPress={remove} />
    </fieldset>
  )
}
