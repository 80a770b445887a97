import { BookOpenText, Lightbulb, type LucideIcon, PencilLine, StickyNote, TriangleAlert } from 'lucide-react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { Callout } from './callout.tsx'
import { blockWords } from './words.ts'

export const calloutLooks: Record<Callout['kind'], { icon: LucideIcon; ground: string; ink: string }> = {
  tip: { icon: Lightbulb, ground: 'bg-primary-soft', ink: 'text-primary' },
  note: { icon: StickyNote, ground: 'bg-well', ink: 'text-quiet' },
  example: { icon: BookOpenText, ground: 'bg-good-soft', ink: 'text-good' },
  warning: { icon: TriangleAlert, ground: 'bg-bad-soft', ink: 'text-bad' },
  task: { icon: PencilLine, ground: 'bg-accent-soft', ink: 'text-accent' },
}

export function ShowCallout({ id, attrs: { kind, title }, children }: ShowProps<Callout>) {
  const t = useWords(blockWords)
  const { icon: Icon, ground, ink } = calloutLooks[kind]
  return (
    <div role="note" aria-labelledby={`${id}-title`} className={classes('rounded-card px-5 py-4', ground)}>
      <p id={`${id}-title`} className="mb-2 flex items-start gap-2 font-semibold">
        <Icon aria-hidden size={20} strokeWidth={1.75} className={classes('mt-1 shrink-0', ink)} />
        <span>
          <span className={ink}>{t(kind)}</span>
          {title && `: ${title}`}
        </span>
      </p>
      <div className="prose">{children}</div>
    </div>
  )
}
