import { Clock, Download } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { NextStep } from './next-step.ts'
import { words } from './words.ts'

/** The one card of Today: what is next, why, what it costs, and one button. */
export function NextCard({ step }: { step: NextStep }) {
  const t = useWords(words)
  const format = useFormat()
  const language = useLanguage()
  const { minutes } = step
  const label = step.begun
    ? t(minutes > 0 ? 'resumeMinutes' : 'resume', { count: minutes })
    : t(minutes > 0 ? 'startMinutes' : 'start', { count: minutes })
  return (
    <section aria-labelledby="next-step" className="rounded-card border border-line bg-surface p-5 sm:p-8">
      <p className="text-sm font-semibold text-accent">{t('nextStep')}</p>
      <h2 id="next-step" lang={step.languages?.title} className="mt-1 text-2xl">
        {step.title}
      </h2>
      {step.why && <p className="mt-2 text-quiet">{step.why[language]}</p>}
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
        {minutes > 0 && (
          <span className="inline-flex items-center gap-1.5">
            <Clock aria-hidden size={18} strokeWidth={1.75} />
            {t('minutes', { count: minutes })}
          </span>
        )}
        {step.bytes !== null && (
          <span className="inline-flex items-center gap-1.5">
            <Download aria-hidden size={18} strokeWidth={1.75} />
            {format.bytes(step.bytes)}
          </span>
        )}
      </p>
      <LinkButton to={step.href} variant="primary" className="mt-6 w-full sm:w-auto sm:px-8">
        {label}
      </LinkButton>
      <p className="mt-5 border-t border-line pt-4 text-sm text-quiet">
        <Link to={`/enrolments/${step.enrolmentId}`}>
          <span lang={step.languages?.path}>{step.pathTitle}</span>
        </Link>
        {step.percent > 0 && ` · ${t('pathDone', { percent: format.percent(step.percent / 100) })}`}
      </p>
    </section>
  )
}
