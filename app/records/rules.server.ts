import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'

export const yearOf = (day: Day) => Number(day.slice(0, 4))

/** The rule in force on a day for a form of learning, and what a day of it counts where nobody states the hours. */
export const ruleOn = (db: Db, form: string, day: Day) => rulesOn(db, [form], day).executeTakeFirst()

/** The same for several forms, of each the newest first. */
export const rulesOn = (db: Db, forms: readonly string[], day: Day) =>
  db
    .selectFrom('hoursRule')
    .select(['code', 'inForceFrom', 'nameId', 'nameEn', 'dayHours', 'dayHoursInternational'])
    .where('code', 'in', [...forms])
    .where('inForceFrom', '<=', day)
    .where(eb => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', day)]))
    .orderBy('code')
    .orderBy('inForceFrom', 'desc')
