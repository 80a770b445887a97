import {
  ArrowDown,
  ArrowUp,
  ClipboardPaste,
  Copy,
  CornerUpLeft,
  CornerUpRight,
  GitCompare,
  Group,
  type LucideIcon,
  Redo2,
  Trash2,
  Undo2,
  UsersRound,
} from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { useWords } from '#app/web/words.tsx'
import { editorWords } from './words.ts'

export interface Tools {
  readonly undo: () => void
  readonly redo: () => void
  readonly move: (to: 'up' | 'down' | 'in' | 'out') => void
  readonly group: (kind: 'sequence' | 'all' | 'choose') => void
  readonly copy: () => void
  readonly paste: () => void
  readonly remove: () => void
}

interface Props {
  readonly tools: Tools
  readonly mayUndo: boolean
  readonly mayRedo: boolean
  readonly hasPicked: boolean
  readonly isGrouping: boolean
  readonly onGrouping: (isOpen: boolean) => void
  /** Whether the picture shows how made-up learners fare. */
  readonly isRehearsed: boolean
  readonly onRehearsed: (isOn: boolean) => void
  /** Whether it is shown how the draft differs from what is offered; null where nothing is. */
  readonly isCompared: boolean | null
  readonly onCompared: (isOn: boolean) => void
}

/** What can be done with what is picked; each also has a key of its own in the tree. */
export function Toolbar(props: Props) {
  const { tools, mayUndo, mayRedo, hasPicked, isGrouping, onGrouping } = props
  const { isRehearsed, onRehearsed, isCompared, onCompared } = props
  const t = useWords(editorWords)
  const kinds = [
    ['sequence', 'groupSequence'],
    ['all', 'groupAll'],
    ['choose', 'groupChoose'],
  ] as const
  return (
    <div role="toolbar" aria-label={t('tools')} className="flex flex-wrap gap-0.5">
      <Tool icon={Undo2} act={tools.undo} disabled={!mayUndo} label={t('undo')} keys="Control+Z" />
      <Tool icon={Redo2} act={tools.redo} disabled={!mayRedo} label={t('redo')} keys="Control+Y" />
      <Tool
        icon={ArrowUp}
        act={() => tools.move('up')}
        disabled={!hasPicked}
        label={t('moveUp')}
        keys="Alt+ArrowUp"
      />
      <Tool
        icon={ArrowDown}
        act={() => tools.move('down')}
        disabled={!hasPicked}
        label={t('moveDown')}
        keys="Alt+ArrowDown"
      />
      <Tool
        icon={CornerUpRight}
        act={() => tools.move('in')}
        disabled={!hasPicked}
        label={t('moveIn')}
        keys="Alt+ArrowRight"
      />
      <Tool
        icon={CornerUpLeft}
        act={() => tools.move('out')}
        disabled={!hasPicked}
        label={t('moveOut')}
        keys="Alt+ArrowLeft"
      />
      <Menu
        align="start"
        open={isGrouping}
        onOpenChange={onGrouping}
        trigger={
          <Button
            type="button"
            variant="plain"
            size="small"
            icon={Group}
            iconOnly
            disabled={!hasPicked}
            title={t('group')}
            aria-keyshortcuts="Control+G"
          >
            {t('group')}
          </Button>
        }
        entries={kinds.map(([kind, word]) => ({ label: t(word), onSelect: () => tools.group(kind) }))}
      />
      <Tool icon={Copy} act={tools.copy} disabled={!hasPicked} label={t('copy')} keys="Control+C" />
      <Tool icon={ClipboardPaste} act={tools.paste} label={t('paste')} keys="Control+V" />
      <Tool icon={Trash2} act={tools.remove} disabled={!hasPicked} label={t('remove')} keys="Delete" />
      <Toggle icon={UsersRound} isOn={isRehearsed} onTurned={onRehearsed} label={t('rehearse')} />
      {isCompared !== null && (
        <Toggle icon={GitCompare} isOn={isCompared} onTurned={onCompared} label={t('compare')} />
      )}
    </div>
  )
}

interface ToolProps {
  readonly icon: LucideIcon
  readonly act: () => void
  readonly label: string
  readonly keys: string
  readonly disabled?: boolean
}

const Tool = ({ icon, act, label, keys, disabled }: ToolProps) => (
  <Button
    type="button"
    variant="plain"
    size="small"
    icon={icon}
    iconOnly
    onClick={act}
    disabled={disabled}
    title={label}
    aria-keyshortcuts={keys}
  >
    {label}
  </Button>
)

interface ToggleProps extends Pick<ToolProps, 'icon' | 'label'> {
  readonly isOn: boolean
  readonly onTurned: (isOn: boolean) => void
}

/** Something shown on outline and picture for as long as it is on. */
const Toggle = ({ icon, isOn, onTurned, label }: ToggleProps) => (
  <Button
    type="button"
    variant={isOn ? 'quiet' : 'plain'}
    size="small"
    icon={icon}
    aria-pressed={isOn}
    onClick={() => onTurned(!isOn)}
  >
    {label}
  </Button>
)
