import { Clock, Hourglass, Sparkles } from 'lucide-react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { OldNew } from './old-new.tsx'
import { sectionWords } from './section-words.ts'

const looks = [
  { way: 'oldWay', icon: Hourglass, ground: 'bg-well', ink: 'text-quiet' },
  { way: 'newWay', icon: Sparkles, ground: 'bg-primary-soft', ink: 'text-primary' },
] as const

export default function ShowOldNew({ attrs: { oldMinutes, newMinutes }, sections }: ShowProps<OldNew>) {
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
