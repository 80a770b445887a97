import { GripVertical } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { useIsLive } from '#app/ui/live.ts'
import { useWords } from '#app/web/words.tsx'
import type { Row } from './drag.ts'
import { useOutline } from './outline-here.tsx'
import { arrangingWords } from './words.ts'

/** Drags its row, and moves it with the arrow keys; where no script runs, the buttons beside it do. */
export function Handle({ title, isFirst, isLast, ...row }: HandleProps) {
  const t = useWords(arrangingWords)
  const { drag, step } = useOutline()
  const isLive = useIsLive()
  if (!isLive) return null
  const { table, id } = row
  const isHeld = drag.held?.row.id === id
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
    if (!to) return
    event.preventDefault()
    if (!(to === 'up' ? isFirst : isLast)) step({ table, id }, to)
  }
  return (
    <Button
      id={`handle-${id}`}
      type="button"
      size="small"
      variant="plain"
      icon={GripVertical}
      iconOnly
      title={t('handleHelp')}
      aria-keyshortcuts="ArrowUp ArrowDown"
      className={classes('-ml-2 touch-none', isHeld ? 'cursor-grabbing' : 'cursor-grab')}
      onKeyDown={onKeyDown}
      {...drag.handle({ table, id })}
    >
      {t('handle', { title })}
    </Button>
  )
}

interface HandleProps extends Row {
  readonly title: string
  readonly isFirst: boolean
  readonly isLast: boolean
}
