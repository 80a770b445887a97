import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { sittingWords } from './sitting-words.ts'

/** Minutes before the end at which the time left is said aloud. */
const said = [10, 5, 1]

interface TimeLeftProps {
  deadlineAt: string
  /** How far the server's clock is ahead of this one, in milliseconds. */
  lead: number
  onOver: () => void
}

/** Seconds to the deadline by the server's clock; null until the browser has looked. */
function useSecondsLeft(deadlineAt: string, lead: number): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((Date.parse(deadlineAt) - Date.now() - lead) / 1000)))
    look()
    const ticking = setInterval(look, 1000)
    return () => clearInterval(ticking)
  }, [deadlineAt, lead])
  return left
}

/** The time left; it announces itself politely and seldom. Without JavaScript it says when time is over. */
export function TimeLeft({ deadlineAt, lead, onOver }: TimeLeftProps) {
  const t = useWords(sittingWords)
  const format = useFormat()
  const left = useSecondsLeft(deadlineAt, lead)
  const over = left === 0
  useEffect(() => {
    if (over) onOver()
  }, [over, onOver])
  const minutes = left === null ? null : Math.ceil(left / 60)
  return (
    <p className="flex items-center gap-1.5 text-sm">
      <Timer aria-hidden size={18} strokeWidth={1.75} className="shrink-0 text-quiet" />
      <span className="text-quiet">{left === null ? t('timeUntil') : t('timeLeft')}</span>
      <span role="timer" className="font-semibold tabular-nums">
        {left === null ? format.time(deadlineAt) : format.clock(left)}
      </span>
      <span role="status" className="sr-only">
        {over
          ? t('timeOver')
          : minutes !== null && said.includes(minutes)
            ? t('minutesLeft', { count: minutes })
            : ''}
      </span>
    </p>
  )
}
