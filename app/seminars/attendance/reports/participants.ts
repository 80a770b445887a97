import type { Columns } from './columns.ts'
import type { Report } from './report.ts'
import { minutesIn, timeOfDayIn } from './report.ts'

/** One who took part, with all their rows together. */
export interface Participant {
  /** Names them within the report. */
  readonly key: string
  readonly name: string
  readonly email: string
  readonly nip: string
  /** Of the session, at most its length. */
  readonly minutes: number
}

interface Lasting {
  readonly length: number
  /** When it begins, in minutes since midnight where it is held. */
  readonly startsAt: number
}

/** A name to compare: without titles, capitals and signs. */
export const plainName = (name: string): string =>
  (name.split(',')[0] ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:dr|drs|dra|drg|prof|ir|h|hj|apt|ns)\.\s*/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Everyone in a report. Rows of one person are taken together: where it tells when they joined and left, what these cover of the
 * session; otherwise the sum of their minutes, or the whole session where it tells no time at all.
 */
export function participantsIn(
  { lines }: Report,
  columns: Columns,
  session: Lasting,
): readonly Participant[] {
  const cell = (line: readonly string[], kind: keyof Columns) => {
    const at = columns[kind]
    return at === undefined ? '' : (line[at] ?? '').trim()
  }
  const read = lines.map(line => {
    const email = cell(line, 'email').toLowerCase()
    const nip = cell(line, 'nip').replace(/\D/g, '')
    const name = cell(line, 'name')
    return { email, nip, name, line, key: email || nip || plainName(name) }
  })
  const people = Map.groupBy(
    read.filter(({ key }) => key !== ''),
    ({ key }) => key,
  )
  return [...people].map(([key, rows]) => ({
    ...{ key, minutes: minutesOf(rows.map(row => row.line)) },
    name: rows.find(({ name }) => name)?.name ?? '',
    email: rows.find(({ email }) => email)?.email ?? '',
    nip: rows.find(({ nip }) => nip.length === 18)?.nip ?? '',
  }))

  function minutesOf(rows: readonly (readonly string[])[]): number {
    if (columns.joined !== undefined && columns.left !== undefined)
      return covered(
        rows.map(row => [timeOfDayIn(cell(row, 'joined')), timeOfDayIn(cell(row, 'left'))] as const),
        session,
      )
    if (columns.minutes === undefined) return session.length
    const sum = rows.reduce((all, row) => all + (minutesIn(cell(row, 'minutes')) ?? 0), 0)
    return Math.min(session.length, sum)
  }
}

/** Minutes of the session that these stretches cover together; what runs past midnight goes on with the day after. */
export function covered(
  stretches: readonly (readonly [number | null, number | null])[],
  { startsAt, length }: Lasting,
): number {
  const day = 24 * 60
  const inside = stretches
    .flatMap(([from, to]) =>
      from === null || to === null ? [] : [[from, to < from ? to + day : to] as const],
    )
    .map(([from, to]) => [Math.max(0, from - startsAt), Math.min(length, to - startsAt)] as const)
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0])
  let [sum, reached] = [0, 0]
  for (const [from, to] of inside) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly nip: string | null
  readonly unit: string | null
  readonly isRegistered: boolean
}

export interface Match {
  readonly participant: Participant
  /** Certain by e-mail or NIP; else those whose name is alike, for someone to decide. */
  readonly certain: Candidate | null
  readonly candidates: readonly Candidate[]
}

/** Who of these people each participant is. A name alone is never certain, nor an e-mail and a NIP that name two people. */
export const matched = (
  participants: readonly Participant[],
  people: readonly Candidate[],
): readonly Match[] =>
  participants.map(participant => {
    const { email, nip, name } = participant
    const byEmail = people.filter(person => email !== '' && person.email.toLowerCase() === email)
    const byNip = people.filter(person => nip !== '' && person.nip === nip)
    const sure = [...new Set([...byEmail, ...byNip])]
    if (sure.length === 1) return { participant, certain: sure[0] ?? null, candidates: [] }
    const plain = plainName(name)
    const alike = people.filter(person => plain !== '' && plainName(person.name) === plain)
    const candidates = [...new Set([...sure, ...alike])].sort(
      (a, b) => Number(b.isRegistered) - Number(a.isRegistered),
    )
    return { participant, certain: null, candidates }
  })
