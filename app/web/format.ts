import { createContext, useContext } from 'react'
import type { Day } from './day.ts'
import type { Language } from './language.ts'
import { useLanguage } from './words.tsx'

const Zone = createContext('Asia/Jakarta')

export const InZone = Zone.Provider

const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

export interface Format {
  /** Monday, 17 August 2026 */
  readonly date: (instant: Date | string) => string
  /** 17 Aug 2026 */
  readonly shortDate: (instant: Date | string) => string
  /** Senin, 17 Agustus 2026 pukul 09.00 WITA */
  readonly dateTime: (instant: Date | string) => string
  /** 09.00 WITA */
  readonly time: (instant: Date | string) => string
  /** A calendar day, in no zone: Senin, 17 Agustus 2026 */
  readonly day: (day: Day | string) => string
  /** A calendar day, short: 17 Agu 2026 */
  readonly shortDay: (day: Day | string) => string
  readonly number: (value: number, digits?: number) => string
  /** 0.82 as 82 % */
  readonly percent: (share: number) => string
  /** Bytes as KB or MB */
  readonly bytes: (bytes: number) => string
  /** Seconds as 3.07 or 1.03.07 */
  readonly clock: (seconds: number) => string
}

/** How dates, numbers and sizes are written in `language` and `zone`; Indonesian after the usage of official letters. */
export function formatIn(language: Language, zone: string): Format {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const parts = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    return (instant: Date | string) =>
      Object.fromEntries(format.formatToParts(new Date(instant)).map(part => [part.type, part.value]))
  }
  const dayParts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const local = parts(dayParts)
  const calendar = parts(dayParts, 'UTC')
  const clockParts = parts({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dot = language === 'id' ? '.' : ':'
  const zoneName = zoneNames[zone] ?? zone

  const date = (instant: Date | string) => long(local(instant))
  const time = (instant: Date | string) => {
    const { hour, minute } = clockParts(instant)
    return `${hour}${dot}${minute} ${zoneName}`
  }
  const number = (value: number, digits = 2) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits })
  const noon = (day: string) => `${day}T12:00:00Z`

  return {
    date,
    shortDate: instant => short(local(instant)),
    dateTime: instant => `${date(instant)}${language === 'id' ? ' pukul ' : ', '}${time(instant)}`,
    time,
    day: day => long(calendar(noon(day))),
    shortDay: day => short(calendar(noon(day))),
    number,
    percent: share => `${number(share * 100, 0)}%`,
    bytes: bytes =>
      bytes < 1_000_000 ? `${number(Math.max(1, bytes / 1000), 0)} KB` : `${number(bytes / 1_000_000, 1)} MB`,
    clock: seconds => {
      const whole = Math.max(0, Math.floor(seconds))
      const units = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
      const shown = units[0] === 0 ? units.slice(1) : units
      return shown
        .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
        .join(dot)
    },
  }
}

// Put together here rather than by `Intl`, whose punctuation differs between the server's version and the browser's.
type Parts = Readonly<Record<string, string>>
const long = ({ weekday, day, month, year }: Parts) => `${weekday}, ${day} ${month} ${year}`
const short = ({ day, month = '', year }: Parts) => `${day} ${month.slice(0, 3)} ${year}`

const known = new Map<string, Format>()

export function useFormat(): Format {
  const language = useLanguage()
  const zone = useContext(Zone)
  const key = `${language} ${zone}`
  const format = known.get(key) ?? formatIn(language, zone)
  known.set(key, format)
  return format
}
