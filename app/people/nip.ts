import { addDays, type Day, daysBetween, isDay } from '#app/web/day.ts'

export interface Nip {
  /** 18 digits. */
  readonly digits: string
  readonly kind: 'PNS' | 'PPPK'
  readonly bornOn: Day
  readonly sex: 'L' | 'P'
  /** Things that are odd but do occur in old records: they warn, they do not block. */
  readonly oddities: readonly ('tooYoung' | 'tooOld' | 'future')[]
}

export type NipRefusal = 'notEighteenDigits' | 'noSuchBirthDate' | 'noSuchMonth' | 'noSuchSex' | 'noSerial'

const shape = /^((?:19|20)\d{2})(\d{2})(\d{2})((?:19|20)\d{2})(\d{2})([0-9])(\d{3})$/

/**
 * Reads a civil servant's number as typed, with spaces or dots: birth date, year and month of appointment (for a contract,
 * `2` and how many it is), sex, serial. There is no check digit, so a good form does not mean that the number exists.
 * Source: Perka BKN 22/2007.
 */
export function readNip(
  text: string,
  today: Day,
): { ok: true; nip: Nip } | { ok: false; reason: NipRefusal } {
  const digits = text.replace(/[\s.]/g, '')
  const parts = shape.exec(digits)
  if (!parts) return { ok: false, reason: 'notEighteenDigits' }
  const [, year, month, day, appointed = '', code = '', sex, serial] = parts
  const bornOn = `${year}-${month}-${day}`
  if (!isDay(bornOn)) return { ok: false, reason: 'noSuchBirthDate' }
  const contract = /^2[1-9]$/.test(code) && appointed.startsWith('20')
  if (!contract && !/^(0[1-9]|1[0-2])$/.test(code)) return { ok: false, reason: 'noSuchMonth' }
  if (sex !== '1' && sex !== '2') return { ok: false, reason: 'noSuchSex' }
  if (serial === '000') return { ok: false, reason: 'noSerial' }
  const kind = contract ? 'PPPK' : 'PNS'
  const oddities = oddnessOf(kind, bornOn, `${appointed}-${contract ? '12' : code}-01` as Day, today)
  return { ok: true, nip: { digits, kind, bornOn, sex: sex === '1' ? 'L' : 'P', oddities } }
}

function oddnessOf(kind: Nip['kind'], bornOn: Day, appointedOn: Day, today: Day): Nip['oddities'] {
  const age = yearsBetween(bornOn, addDays(appointedOn, 27))
  const startsLater = kind === 'PNS' ? appointedOn > today : appointedOn.slice(0, 4) > today.slice(0, 4)
  return [
    ...(age < (kind === 'PNS' ? 18 : 20) ? (['tooYoung'] as const) : []),
    ...(age >= 65 ? (['tooOld'] as const) : []),
    ...(startsLater ? (['future'] as const) : []),
  ]
}

const yearsBetween = (from: Day, to: Day) => Math.floor(daysBetween(from, to) / 365.2425)

/** As printed on letters: `19860926 201505 1 001`. */
export const spacedNip = (digits: string) => digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

/** For every screen but the person's own: birth date and sex stay hidden. `•••••••• 201505 • 001` */
export const maskedNip = (digits: string) => digits.replace(/^\d{8}(\d{6})\d(\d{3})$/, '•••••••• $1 • $2')
