import { useWords } from '#app/web/words.tsx'
import { LinkButton } from '../button.tsx'
import { Drawing, type DrawingName } from '../drawing.tsx'
import { ErrorPage } from '../error-page.tsx'
import { Mark } from '../mark.tsx'
import type { ThreadKind } from '../weave.ts'
import { Weave } from '../weave.tsx'
import { words } from './words.ts'

const grounds = [
  'bg-paper text-ink',
  'bg-surface text-ink',
  'bg-well text-quiet',
  'bg-primary text-on-primary',
  'bg-primary-soft text-primary',
  'bg-accent-soft text-accent',
  'bg-good-soft text-good',
  'bg-warn-soft text-warn',
  'bg-bad-soft text-bad',
]

export function Colours() {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {grounds.map(ground => (
        <li key={ground} className={`rounded-control border border-line p-3 text-sm font-semibold ${ground}`}>
          {ground.split(' ').map(name => (
            <span key={name} className="block">
              {name.replace(/^(bg|text)-/, '')}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

export function Type() {
  const t = useWords(words)
  return (
    <div className="prose">
      <h2>{t('sampleHeading')}</h2>
      <p>{t('sampleText')}</p>
      <blockquote>
        <p>{t('sampleQuote')}</p>
      </blockquote>
      <ol>
        <li>{t('sampleList')}</li>
        <li>{t('sampleListSecond')}</li>
        <li>{t('sampleListThird')}</li>
      </ol>
    </div>
  )
}

const story: readonly ThreadKind[] = [
  'gap',
  'kept',
  'kept',
  'reserve',
  'kept',
  'rest',
  'kept',
  'kept',
  'running',
]
const halfYear = Array.from({ length: 26 }, (_, week): { kind: ThreadKind } => ({
  kind:
    week === 4 || week === 5
      ? 'gap'
      : week === 12
        ? 'rest'
        : week === 17
          ? 'reserve'
          : week === 25
            ? 'running'
            : 'kept',
}))

export function Cloth() {
  const t = useWords(words)
  return (
    <div className="space-y-8">
      <Weave side="beside" threads={story.map(kind => ({ kind }))} words={<p>{t('clothText')}</p>} />
      <Weave threads={halfYear} words={<p className="text-sm text-quiet">{t('clothLong')}</p>} />
      <p className="flex items-center gap-3 text-xl font-bold">
        <Mark className="size-12" />
        Bina
      </p>
    </div>
  )
}

const names: readonly DrawingName[] = [
  'loom',
  'trail',
  'desk',
  'letter',
  'counter',
  'signpost',
  'offline',
  'search',
]

export const Drawings = () => (
  <div className="grid grid-cols-2 gap-6 text-quiet sm:grid-cols-3">
    {names.map(name => (
      <Drawing key={name} name={name} className="w-full" />
    ))}
  </div>
)

export function Fault() {
  const t = useWords(words)
  return (
    <ErrorPage
      status={404}
      title={t('absentTitle')}
      safe={t('absentSafe')}
      advice={t('absentAdvice')}
      actions={
        <LinkButton to="/" variant="primary">
          {t('home')}
        </LinkButton>
      }
      reference={t('reference')}
    />
  )
}
