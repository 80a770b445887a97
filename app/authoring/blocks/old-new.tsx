import { ArrowLeftRight, Clock, Hourglass, Sparkles } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { sectionWords } from './section-words.ts'

const minutes = (z: Zod) => z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(1440)))
const attrs = (z: Zod) => z.strictObject({ oldMinutes: minutes(z), newMinutes: minutes(z) })
export type OldNew = Infer<ReturnType<typeof attrs>>

const EditOldNew = editLater(() => import('./old-new-edit.tsx'))

/** The way it was always done beside a quicker one, and what it saves: for those who say that the old way will do. */
export const oldNew = defineBlock<OldNew>({
  name: 'oldNew',
  word: 'oldNew',
  find: 'oldNewFind',
  icon: ArrowLeftRight,
  attrs,
  gaps: ({ oldMinutes, newMinutes }) =>
    oldMinutes === null || newMinutes === null ? ['oldNewMinutesMissing'] : [],
  initial: () => ({ oldMinutes: null, newMinutes: null }),
  holds: 'sections',
  sections: { least: 2, most: 2, titleAt: at => (at === 0 ? 'oldNewOldTitle' : 'oldNewNewTitle') },
  markdown: {
    form: 'directive',
    write: ({ oldMinutes, newMinutes }) => ({ old: written(oldMinutes), new: written(newMinutes) }),
    read: values => ({ oldMinutes: read(values.old), newMinutes: read(values.new) }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  Show,
  Edit: props => <EditOldNew {...props} />,
})

const written = (minutes: number | null) => (minutes === null ? null : String(minutes))

/** What is not a number is handed on, so that the check names it. */
const read = (text: string | undefined) => (text ? (/^\d+$/.test(text) ? Number(text) : text) : null)

const looks = [
  { way: 'oldWay', icon: Hourglass, ground: 'bg-well', ink: 'text-quiet' },
  { way: 'newWay', icon: Sparkles, ground: 'bg-primary-soft', ink: 'text-primary' },
] as const

function Show({ attrs: { oldMinutes, newMinutes }, sections }: ShowProps<OldNew>) {
  const t = useWords(sectionWords)
  return (
    <div>
      <div className="grid gap-4 sm:grid-cols-2">
        {sections.map(({ id, title, body }, at) => {
          const { way, icon: Icon, ground, ink } = looks[at === 0 ? 0 : 1]
          const minutes = at === 0 ? oldMinutes : newMinutes
          return (
            <div key={id} className={classes('min-w-0 rounded-card px-5 py-4', ground)}>
              <p className="flex items-start gap-2 font-semibold">
                <Icon aria-hidden size={20} strokeWidth={1.75} className={classes('mt-1 shrink-0', ink)} />
                <span>{title ? t('titled', { way: t(way), title }) : t(way)}</span>
              </p>
              {minutes !== null && (
                <p className="mt-1 flex items-center gap-2 text-quiet text-sm">
                  <Clock aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
                  {t('minutes', { count: minutes })}
                </p>
              )}
              <div className="prose mt-3">{body}</div>
            </div>
          )
        })}
      </div>
      {oldMinutes !== null && newMinutes !== null && (
        <p className="mt-4 font-semibold text-primary">
          {oldMinutes === newMinutes
            ? t('sameTime')
            : t(oldMinutes > newMinutes ? 'saved' : 'longer', { count: Math.abs(oldMinutes - newMinutes) })}
        </p>
      )}
    </div>
  )
}
