import { dayOf } from '#app/web/day.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { localTimeOf } from '#app/web/zoned.ts'

interface Times {
  readonly startsAt: Date
  readonly endsAt: Date
}

interface Reading {
  readonly zone: string
  readonly readerZone: string
  readonly language: Language
}

/** When it is, as clocks of the organiser show it; beside it what the reader's clocks show, where they differ. */
export function whenIn(
  times: Times,
  { zone, readerZone, language }: Reading,
): { there: string; own: string | null } {
  const isAlike = localTimeOf(times.startsAt, zone) === localTimeOf(times.startsAt, readerZone)
  const there = stretch(times, zone, language)
  if (isAlike) return { there, own: null }
  const isSameDay = dayOf(times.startsAt, zone) === dayOf(times.startsAt, readerZone)
  return { there, own: isSameDay ? hours(times, readerZone, language) : stretch(times, readerZone, language) }
}

/** One moment as clocks of the organiser show it, with the reader's own time after it where they differ. */
export function momentIn(at: Date, { zone, readerZone, language }: Reading): string {
  const there = formatIn(language, zone).dateTime(at)
  const isAlike = localTimeOf(at, zone) === localTimeOf(at, readerZone)
  if (isAlike) return there
  const own = formatIn(language, readerZone)
  const isSameDay = dayOf(at, zone) === dayOf(at, readerZone)
  return `${there} (${isSameDay ? own.time(at) : own.dateTime(at)})`
}

/** Senin, 17 Agustus 2026, 09.00–11.00 WITA; with both days when it ends on another. */
function stretch(times: Times, zone: string, language: Language): string {
  const format = formatIn(language, zone)
  if (dayOf(times.startsAt, zone) !== dayOf(times.endsAt, zone))
    return `${format.dateTime(times.startsAt)} – ${format.dateTime(times.endsAt)}`
  return `${format.date(times.startsAt)}, ${hours(times, zone, language)}`
}

const hours = ({ startsAt, endsAt }: Times, zone: string, language: Language) => {
  const { time } = formatIn(language, zone)
  return `${time(startsAt).split(' ')[0]}–${time(endsAt)}`
}
