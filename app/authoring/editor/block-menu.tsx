import type { Editor } from '@tiptap/core'
import {
  ArrowDown,
  ArrowUp,
  Code2,
  Copy,
  Heading2,
  Heading3,
  Heading4,
  Lightbulb,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  Quote,
  SquareDashed,
  Trash2,
} from 'lucide-react'
import { type ReactElement, useRef } from 'react'
import { Menu, type MenuEntry } from '#app/ui/menu.tsx'
import { useToast } from '#app/ui/toast.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode } from '../blocks/block.ts'
import { editWords } from '../blocks/edit-words.ts'
import { blockNamed } from '../blocks/registry.ts'
import { nodesOf } from '../doc-node.ts'
import { weightOf } from '../document.ts'
import { duplicateBlock, removeBlock, turnBlock } from './block-acts.ts'
import { useBlockName } from './block-name.ts'
import { blockMenuWords } from './block-words.ts'
import { useDesk } from './desk.tsx'
import { moveBlock, neighbourOf } from './move-block.ts'
import { outerOf, type Spot } from './spot.ts'
import { type Turn, turnsOf } from './turn.ts'
import { editorWords } from './words.ts'

export interface BlockMenuProps {
  readonly editor: Editor
  readonly spot: Spot
  readonly trigger: ReactElement
  /** Asks for the menu of another block, or for none. */
  readonly ask: (id: string | null) => void
}

const icons: Record<Turn, LucideIcon> = {
  paragraph: Pilcrow,
  heading2: Heading2,
  heading3: Heading3,
  heading4: Heading4,
  bulletList: List,
  orderedList: ListOrdered,
  quote: Quote,
  codeBlock: Code2,
  callout: Lightbulb,
}

/** Everything that can be done with one block, and what it costs a learner. */
export default function BlockMenu({ editor, spot, trigger, ask }: BlockMenuProps) {
  const t = useWords(blockMenuWords)
  const say = useWords(editorWords)
  const nameIn = useWords(editWords)
  const nameOf = useBlockName()
  const toast = useToast()
  const chosen = useRef<(() => void) | null>(null)
  const name = nameOf(spot.node)
  const facts = useFacts(spot)
  const outer = outerOf(editor.state.doc, spot)
  const id = String(spot.node.attrs.id ?? '')

  // What is chosen may lead the focus elsewhere, so it happens once the menu would give it back.
  const entry = (label: string, icon: LucideIcon, act: () => void, more?: object): MenuEntry => ({
    label,
    icon,
    onSelect: () => {
      chosen.current = act
    },
    ...more,
  })
  const move = (by: -1 | 1) => () => {
    moveBlock(editor, spot.at, by)
    editor.view.focus()
  }

  async function copyLink() {
    editor.view.focus()
    await navigator.clipboard.writeText(new URL(`#${id}`, window.location.href).href)
    toast({ message: t('linkCopied') })
  }

  function remove() {
    const bringBack = removeBlock(editor, spot)
    toast({ message: t('removed', { block: name }), action: { label: t('bringBack'), onPress: bringBack } })
  }

  return (
    <Menu
      open
      onOpenChange={open => !open && ask(null)}
      align="start"
      label={`${name}: ${facts}`}
      trigger={trigger}
      onClosed={event => {
        event.preventDefault()
        const act = chosen.current ?? (() => editor.view.focus())
        chosen.current = null
        act()
      }}
      entries={[
        { heading: name, note: facts },
        entry(t('up'), ArrowUp, move(-1), { disabled: !neighbourOf(editor, spot, -1) }),
        entry(t('down'), ArrowDown, move(1), { disabled: !neighbourOf(editor, spot, 1) }),
        entry(t('duplicate'), Copy, () => duplicateBlock(editor, spot)),
        entry(t('copyLink'), Link2, () => void copyLink()),
        ...(outer
          ? [
              entry(t('outer', { block: nameOf(outer.node) }), SquareDashed, () =>
                ask(String(outer.node.attrs.id)),
              ),
            ]
          : []),
        entry(t('remove'), Trash2, remove, { danger: true }),
        ...turnEntries(),
      ]}
    />
  )

  function turnEntries(): readonly MenuEntry[] {
    const offered = turnsOf(spot.node)
    if (offered.length === 0) return []
    return [
      { heading: t('into') },
      ...offered.map(turn =>
        entry(turn === 'callout' ? nameIn('callout') : say(turn), icons[turn], () =>
          turnBlock(editor, spot, turn),
        ),
      ),
    ]
  }
}

/** What a block weighs, how long it takes, and whether it opens without a connection. */
function useFacts({ node }: Spot): string {
  const t = useWords(blockMenuWords)
  const { bytes } = useFormat()
  const json: DocNode = node.toJSON()
  const weight = weightOf(json, useDesk().facts)
  const needsLine = [...nodesOf(json)].some(({ type }) => blockNamed(type)?.streamed)
  const time =
    weight.seconds < 60
      ? t('seconds', { count: Math.max(1, Math.round(weight.seconds)) })
      : t('minutes', { count: weight.minutes })
  return `${t('facts', { bytes: bytes(weight.bytes), time })}, ${t(needsLine ? 'online' : 'offline')}`
}
