import { BookOpenText, Lightbulb, type LucideIcon, PencilLine, StickyNote, TriangleAlert } from 'lucide-react'
import { lazy } from 'react'
import type { infer as Infer } from 'zod/mini'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { blockWords } from './words.ts'

export const calloutKinds = ['tip', 'note', 'example', 'warning', 'task'] as const

const attrs = (z: Zod) =>
  z.strictObject({ kind: z.enum(calloutKinds), title: z.string().check(z.maxLength(120)) })
export type Callout = Infer<ReturnType<typeof attrs>>

export const calloutLooks: Record<Callout['kind'], { icon: LucideIcon; ground: string; ink: string }> = {
  tip: { icon: Lightbulb, ground: 'bg-primary-soft', ink: 'text-primary' },
  note: { icon: StickyNote, ground: 'bg-well', ink: 'text-quiet' },
  example: { icon: BookOpenText, ground: 'bg-good-soft', ink: 'text-good' },
  warning: { icon: TriangleAlert, ground: 'bg-bad-soft', ink: 'text-bad' },
  task: { icon: PencilLine, ground: 'bg-accent-soft', ink: 'text-accent' },
}

const EditCallout = lazy(() => import('./callout-edit.tsx'))

/** A stretch set apart from the running text: a tip, a note, an example, a warning, something to try. */
export const callout = defineBlock<Callout>({
  name: 'callout',
  word: 'callout',
  find: 'calloutFind',
  icon: Lightbulb,
  attrs,
  initial: () => ({ kind: 'tip', title: '' }),
  holds: 'blocks',
  markdown: {
    form: 'directive',
    write: ({ kind, title }) => ({ kind, title: title || null }),
    read: ({ kind = 'note', title = '' }) => ({ kind, title }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title }) => title,
  Show,
  Edit: props => <EditCallout {...props} />,
})

function Show({ id, attrs: { kind, title }, children }: ShowProps<Callout>) {
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
