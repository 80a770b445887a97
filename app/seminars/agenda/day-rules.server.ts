import { rulesOn } from '#app/records/rules.server.ts'
import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { seminarForms } from './seminar-forms.ts'

export interface CountedByDay {
  readonly code: string
  readonly dayHours: number
}

/** The forms that count by the day where nobody states their hours, and how many a day, by the rules in force. */
export async function dayRulesOn(db: Db, day: Day): Promise<readonly CountedByDay[]> {
  const rules = await rulesOn(
    db,
    seminarForms.map(({ code }) => code),
    day,
  ).execute()
  const newest = rules.filter(({ code }, i) => rules.findIndex(each => each.code === code) === i)
  return newest.flatMap(({ code, dayHours }) => (dayHours === null ? [] : [{ code, dayHours }]))
}
