import { useLanguage, useWords } from '#app/web/words.tsx'
import { whenIn } from './when.ts'
import { agendaWords } from './words.ts'

interface SeminarTimeProps {
  readonly of: { readonly startsAt: Date; readonly endsAt: Date }
  readonly zone: string
  readonly readerZone: string
}

/** When it is, as the organiser says it, and under it what the reader's clocks show where they differ. */
export function SeminarTime({ of, zone, readerZone }: SeminarTimeProps) {
  const t = useWords(agendaWords)
  const { there, own } = whenIn(of, { zone, readerZone, language: useLanguage() })
  return (
    <>
      <time dateTime={of.startsAt.toISOString()}>{there}</time>
      {own && <span className="block text-sm">{t('yours', { time: own })}</span>}
    </>
  )
}
