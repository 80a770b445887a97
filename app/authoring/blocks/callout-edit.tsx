import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { type Callout, calloutKinds } from './callout.tsx'
import { calloutEditWords } from './callout-edit-words.ts'
import { calloutLooks } from './callout-show.tsx'
import { blockWords } from './words.ts'

export default function EditCallout({ attrs: { kind, title }, change, children }: EditProps<Callout>) {
  const t = useWords(calloutEditWords)
  const say = useWords(blockWords)
  const { icon: Icon, ground, ink } = calloutLooks[kind]
  return (
    <div className={classes('rounded-card px-5 py-4', ground)}>
      <div contentEditable={false} className="mb-2 flex flex-wrap items-center gap-2">
        <Icon aria-hidden size={20} strokeWidth={1.75} className={classes('shrink-0', ink)} />
        <select
          aria-label={t('calloutKind')}
          value={kind}
          onChange={event => change({ kind: calloutKinds.find(each => each === event.target.value) })}
          className={classes(
            'min-h-9 rounded-control bg-transparent font-semibold pointer-coarse:min-h-11',
            ink,
          )}
        >
          {calloutKinds.map(each => (
            <option key={each} value={each} className="bg-surface text-ink">
              {say(each)}
            </option>
          ))}
        </select>
        <input
          data-block-title
          aria-label={t('calloutTitle')}
          placeholder={t('calloutTitle')}
          value={title}
          maxLength={120}
          onChange={event => change({ title: event.target.value })}
          className="min-h-9 min-w-40 flex-1 rounded-control bg-transparent px-2 font-semibold pointer-coarse:min-h-11"
        />
      </div>
      {children}
    </div>
  )
}
