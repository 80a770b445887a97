import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { Term } from './glossary.ts'

export interface ListedTerm extends Term {
  readonly id: string
  readonly language: Language
  readonly by: string | null
}

/** The organisation: the unit that is part of no other. */
const organisation = (db: Db) =>
  db.selectFrom('unit').select('id').where('parentId', 'is', null).orderBy('id').limit(1)

/** The organisation's terms by the alphabet, all or those of one language. */
export const glossaryOf = (db: Db, language?: Language): Promise<readonly ListedTerm[]> =>
  db
    .selectFrom('glossaryTerm')
    .leftJoin('person', 'person.id', 'glossaryTerm.addedBy')
    .select(['glossaryTerm.id', 'glossaryTerm.language', 'heard', 'written', 'person.name as by'])
    .where('glossaryTerm.unitId', 'in', organisation(db))
    .$if(language !== undefined, query => query.where('glossaryTerm.language', '=', language ?? 'id'))
    .orderBy(eb => eb.fn('lower', ['written']))
    .orderBy('heard')
    .execute()

/** From now on what is heard so is written so; what was heard so before gets the new spelling. False without an organisation. */
export async function addTerm(
  db: Db,
  person: Person,
  { language, heard, written }: Term & { readonly language: Language },
  now: Date,
): Promise<boolean> {
  const unit = await organisation(db).executeTakeFirst()
  if (!unit) return false
  const said = { unitId: unit.id, language, heard }
  await db
    .deleteFrom('glossaryTerm')
    .where('unitId', '=', unit.id)
    .where('language', '=', language)
    .where(eb => eb(eb.fn('lower', ['heard']), '=', eb.fn('lower', [eb.val(heard)])))
    .execute()
  await db
    .insertInto('glossaryTerm')
    .values({ id: newId(), ...said, written, addedBy: person.id, addedAt: now })
    .execute()
  const detail = { language, heard, written }
  await audit(db, { actorId: person.id, action: 'glossary.added', subject: unit.id, detail }, now)
  return true
}

export async function removeTerm(db: Db, person: Person, id: string, now: Date): Promise<boolean> {
  const removed = await db
    .deleteFrom('glossaryTerm')
    .where('id', '=', id)
    .where('unitId', 'in', organisation(db))
    .returning(['unitId', 'language', 'heard', 'written'])
    .executeTakeFirst()
  if (!removed) return false
  const { unitId, ...detail } = removed
  await audit(db, { actorId: person.id, action: 'glossary.removed', subject: unitId, detail }, now)
  return true
}
