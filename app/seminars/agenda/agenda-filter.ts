import { dayOf } from '#app/web/day.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Filtered {
  readonly startsAt: Date
  readonly zone: string
  readonly theme: string
}

/** From how many seminars on a filter helps. */
const much = 9

const monthOf = ({ startsAt, zone }: Filtered) => dayOf(startsAt, zone).slice(0, 7)

/** What there is to filter by, or null where there is little; and the seminars of the month and theme asked for. */
export function filtered<S extends Filtered>(
  seminars: readonly S[],
  asked: { readonly month: string; readonly theme: string },
  language: Language,
) {
  if (seminars.length < much) return { shown: seminars, filter: null }
  const { date } = formatIn(language, 'UTC')
  const months = [...new Set(seminars.map(monthOf))].sort().map(value => ({
    value,
    label: date(`${value}-15T12:00:00Z`).split(' ').slice(2).join(' '),
  }))
  const themes = [...new Set(seminars.map(({ theme }) => theme).filter(Boolean))].sort()
  const shown = seminars.filter(
    seminar =>
      (asked.month === '' || monthOf(seminar) === asked.month) &&
      (asked.theme === '' || seminar.theme === asked.theme),
  )
  return { shown, filter: { months, themes: themes.map(value => ({ value, label: value })), ...asked } }
}
