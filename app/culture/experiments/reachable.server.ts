import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { quarterOf } from '../streak.ts'

/** Whether the latest answer of the person in `column` to being part of experiments, and to nudges, is yes. */
export const takesPart = (column: string): RawBuilder<boolean> => sql<boolean>`(
  select bool_and(coalesce((
    select given from consent where person_id = ${sql.ref(column)} and consent.purpose = asked.purpose
    order by answered_at desc, id desc limit 1), false))
  from unnest(array['nudges', 'experiments']) as asked (purpose))`

/**
 * How many people could meet the nudge in an experiment of this unit: they agreed to both, have not switched it off, and are not
 * among those who get none this quarter. */
export async function reachableBy(
  db: Db,
  { nudge, unitPath }: { readonly nudge: string; readonly unitPath: string | null },
  today: Day,
): Promise<number> {
  const { people } = await db
    .selectFrom('person')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where('person.disabledAt', 'is', null)
    .$if(unitPath !== null, query => query.where('unit.path', 'like', `${unitPath}%`))
    .where(takesPart('person.id'))
    .where(sql<boolean>`not held_out(person.id, ${quarterOf(today)})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('nudgeSwitch')
            .select('id')
            .whereRef('nudgeSwitch.personId', '=', 'person.id')
            .where('switchedOnAt', 'is', null)
            .where(({ or, eb }) => or([eb('nudge', 'is', null), eb('nudge', '=', nudge)])),
        ),
      ),
    )
    .select(({ fn }) => fn.count<number>('person.id').distinct().as('people'))
    .executeTakeFirstOrThrow()
  return people
}
