import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type KeyboardEvent, Suspense } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { AnyBlock } from '../blocks/block.ts'
import { editWords } from '../blocks/edit-words.ts'
import { nodeOf } from '../blocks/nodes.ts'
import { useDesk } from './desk.tsx'
import { moveBlock } from './move-block.ts'
import { Tool } from './tool.tsx'
import { editorWords } from './words.ts'

/** A block's node with its edit view. */
export const editableNodeOf = (block: AnyBlock) =>
  nodeOf(block).extend({
    addNodeView: () => ReactNodeViewRenderer(props => <BlockView block={block} {...props} />),
  })

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

  function onKeyDown(event: KeyboardEvent) {
    const at = getPos()
    if (event.key !== 'Escape' || at === undefined) return
    event.stopPropagation()
    editor.commands.setNodeSelection(at)
    editor.view.focus()
  }

  return (
    <NodeViewWrapper
      className="lesson-block group relative"
      data-selected={selected || undefined}
      onKeyDown={block.holds ? undefined : onKeyDown}
    >
      <Suspense fallback={<div className="min-h-24 rounded-card bg-well" />}>
        <Edit id={String(id ?? '')} attrs={attrs} change={updateAttributes} desk={desk} selected={selected}>
          {block.holds && <NodeViewContent className="prose" />}
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
