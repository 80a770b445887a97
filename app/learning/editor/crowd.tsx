import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { AtStep, Rehearsal } from '../rehearsal/rehearse.ts'
import { rehearsalWords } from '../rehearsal/words.ts'
import { editorWords } from './words.ts'

/** What a rehearsal came to, as far as the picture shows it. */
export type Crowd = Pick<Rehearsal, 'learners' | 'worst' | 'at'>

/** What became of made-up learners at one step; the same object as long as it is the same rehearsal. */
export interface CrowdAt {
  readonly at: AtStep
  readonly learners: number
  readonly isWorst: boolean
}

/** How many of them came to a step, as a bar and in a few words. */
export function CrowdBar({ crowd: { at, learners, isWorst } }: { crowd: CrowdAt }) {
  const t = useWords(editorWords)
  const format = useFormat()
  return (
    <span className="block pl-6.5">
      <span className={isWorst ? 'block truncate text-bad text-xs' : 'block truncate text-quiet text-xs'}>
        {t('crowd', { came: format.number(at.came), left: format.number(at.left) })}
      </span>
      <svg
        aria-hidden
        focusable="false"
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        className="mt-0.5 h-1 w-full"
      >
        <rect width={100} height={2} className="fill-line" />
        <rect
          width={(100 * at.came) / Math.max(1, learners)}
          height={2}
          className={isWorst ? 'fill-bad' : 'fill-primary'}
        />
      </svg>
    </span>
  )
}

const shown = ['came', 'passed', 'testedOut', 'again', 'helped', 'left', 'minutes'] as const

/** The same with every number. */
export function CrowdTold({ crowd: { at } }: { crowd: CrowdAt }) {
  const t = useWords(rehearsalWords)
  const say = useWords(editorWords)
  const format = useFormat()
  return (
    <section aria-label={say('rehearsed')} className="rounded-card bg-well p-4 text-sm">
      <h4 className="mb-2 font-semibold">{say('rehearsed')}</h4>
      <dl className="grid grid-cols-[auto_auto] justify-start gap-x-6">
        {shown.map(name => (
          <div key={name} className="contents">
            <dt className="text-quiet">{t(name)}</dt>
            <dd className="text-right">{format.number(Math.round(at[name]))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
