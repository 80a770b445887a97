import { hashPassword } from '#app/people/passwords.server.ts'
import type { Role } from '#app/people/person.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { type Colleague, colleagues } from '#content/colleagues.ts'
import cast from '#content/people.json' with { type: 'json' }
import { personId, unitId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

type Member = Omit<Colleague, 'superior'> & {
  readonly language: 'id' | 'en'
  readonly superior: string | null
}

const members: readonly Member[] = [
  ...cast.people.map(person => ({ ...person, language: person.language as 'id' | 'en' })),
  ...colleagues().map(colleague => ({ ...colleague, language: 'id' as const })),
]

/** Units with their heads, the cast with its roles, and the colleagues; all with the one password of the demo. */
export async function seedPeople(db: Db, now: Date) {
  const createdAt = new Date(now.getTime() - 70 * 86_400_000)
  await db.insertInto('unit').values(unitRows(createdAt)).execute()
  const passwordHash = await hashPassword(cast.password)
  await db
    .insertInto('person')
    .values(
      members.map(({ slug, name, email, nip, jobTitle, language }) => ({
        ...{ id: personId(slug), name, email, nip, jobTitle, language, passwordHash, createdAt },
      })),
    )
    .execute()
  const startedOn = addDays(dayOf(now, 'Asia/Jakarta'), -500)
  await db
    .insertInto('membership')
    .values(
      members.map(({ slug, unit }) => ({
        ...{ id: newId(), personId: personId(slug), unitId: unitId(unit), startedOn },
      })),
    )
    .execute()
  await db
    .insertInto('superior')
    .values(
      members.flatMap(({ slug, superior }) =>
        superior
          ? [{ id: newId(), personId: personId(slug), superiorId: personId(superior), startedOn }]
          : [],
      ),
    )
    .execute()
  await db
    .insertInto('unitHead')
    .values(
      cast.units.flatMap(({ slug, head }) =>
        head ? [{ id: newId(), unitId: unitId(slug), personId: personId(head), startedOn }] : [],
      ),
    )
    .execute()
  await db.insertInto('roleGrant').values(grantRows(createdAt)).execute()
  return members
}

function unitRows(createdAt: Date) {
  const parents = new Map(cast.units.map(({ slug, parent }) => [slug, parent]))
  const pathOf = (slug: string): string => {
    const parent = parents.get(slug)
    return `${parent ? pathOf(parent) : '/'}${unitId(slug)}/`
  }
  return cast.units.map(({ slug, name, parent, zone }) => ({
    ...{
      id: unitId(slug),
      parentId: parent ? unitId(parent) : null,
      name,
      path: pathOf(slug),
      zone,
      createdAt,
    },
  }))
}

const root = cast.units.find(unit => unit.parent === null)?.slug

/** A role for the whole organisation is a role without a unit. */
const grantRows = (grantedAt: Date) => [
  ...cast.people.flatMap(({ slug, roles }) =>
    roles.map(({ role, unit }: { role: string; unit?: string }) => ({
      ...{ id: newId(), personId: personId(slug), role: role as Role, grantedAt },
      unitId: unit && unit !== root ? unitId(unit) : null,
    })),
  ),
  ...colleagues().map(({ slug }) => ({
    ...{ id: newId(), personId: personId(slug), role: 'learner' as const, unitId: null, grantedAt },
  })),
]
