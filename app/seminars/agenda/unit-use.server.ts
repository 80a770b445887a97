import type { Db } from '#db/connection.ts'

/** A unit that a seminar was planned by or for stays, for the record to have a name. */
export async function seminarUnits(db: Db, unitId: string) {
  const { used } = await db
    .selectNoFrom(({ exists, selectFrom, or }) =>
      or([
        exists(selectFrom('seminar').select('id').where('unitId', '=', unitId)),
        exists(selectFrom('seminarAudienceUnit').select('unitId').where('unitId', '=', unitId)),
      ]).as('used'),
    )
    .executeTakeFirstOrThrow()
  return used ? 'unitHasSeminars' : null
}
