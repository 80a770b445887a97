import type { ExpressionBuilder, Insertable } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import { has, type Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { DB } from '#db/schema.ts'
import type { Beginning } from './arranging/templates.server.ts'
import { emptyDocument } from './document.ts'
import { words } from './words.ts'
import type { Author, WorkDetails, WorkKind } from './work.ts'

export interface WorkRow extends WorkDetails {
  readonly id: string
  readonly kind: WorkKind
  readonly coverMediaId: string | null
  readonly revision: number
  readonly retiredAt: Date | null
  readonly reuseAllowedAt: Date | null
  readonly updatedAt: Date
  readonly authors: readonly (Author & { readonly name: string })[]
}

type Works = ExpressionBuilder<DB, 'work'>

const isTheirs = (eb: Works, personId: string, role?: 'author') =>
  eb.exists(
    eb
      .selectFrom('workAuthor')
      .select('workAuthor.personId')
      .whereRef('workAuthor.workId', '=', 'work.id')
      .where('workAuthor.personId', '=', personId)
      .$if(role !== undefined, query => query.where('workAuthor.role', '=', role ?? 'author')),
  )

/** The scope of `mayRead`: one's own drafts; a reviewer's are all. */
export const readableBy = (person: Person) => (eb: Works) =>
  has(person, 'reviewer') ? eb.lit(true) : isTheirs(eb, person.id)

/** The scope of `mayEdit`. */
export const editableBy = (person: Person) => (eb: Works) =>
  eb.and([isTheirs(eb, person.id, 'author'), eb.lit(has(person, 'expert'))])

interface NewWork {
  readonly person: Person
  readonly kind: WorkKind
  readonly title: string
  readonly language: Language
  /** What a course holds from the first; one empty lesson otherwise. */
  readonly beginning?: Beginning | undefined
}

/** Begins a work, with at least one lesson so that there is a page to write on. */
export async function createWork(
  db: Db,
  { person, kind, title, language, beginning }: NewWork,
  now: Date,
): Promise<string> {
  const id = newId()
  const { summary, audience, modules } = beginning ?? emptyBeginning(kind, title, language)
  await insertWork(db, person, { id, kind, title, summary, audience, language }, now)
  for (const [position, module] of modules.entries()) {
    const moduleId = kind === 'course' ? newId() : null
    if (moduleId)
      await db
        .insertInto('module')
        .values({ id: moduleId, workId: id, title: module.title, position })
        .execute()
    await db
      .insertInto('part')
      .values(
        module.parts.map(({ body, ...part }, place) => ({
          ...{ ...part, id: newId(), workId: id, moduleId, position: place },
          ...{ body: JSON.stringify(body), updatedAt: now, updatedBy: person.id },
        })),
      )
      .execute()
  }
  await audit(db, { actorId: person.id, action: `${kind}.created`, subject: id }, now)
  return id
}

type WorkValues = Omit<Insertable<DB['work']>, 'createdBy' | 'createdAt' | 'updatedAt'>

/** A work with its first author. */
export async function insertWork(db: Db, person: Person, work: WorkValues, now: Date) {
  await db
    .insertInto('work')
    .values({ ...work, createdBy: person.id, createdAt: now, updatedAt: now })
    .execute()
  await db
    .insertInto('workAuthor')
    .values({ workId: work.id, personId: person.id, role: 'author', addedAt: now })
    .execute()
}

function emptyBeginning(kind: WorkKind, title: string, language: Language): Beginning {
  const say = wordsIn(words, language)
  const part = {
    kind: 'lesson',
    title: kind === 'course' ? say('firstLesson') : title,
    body: emptyDocument,
  } as const
  return { summary: '', audience: '', modules: [{ title: say('firstModule'), parts: [part] }] }
}

/** The work as its authors see it, when the person may; null otherwise. */
export async function workFor(
  db: Db,
  person: Person,
  workId: string,
  kind?: WorkKind,
): Promise<WorkRow | null> {
  const work = await db
    .selectFrom('work')
    .select([
      'id',
      'kind',
      'title',
      'summary',
      'language',
      'hoursJp',
      'hoursForm',
      'audience',
      'effortMinutes',
      'coverMediaId',
      'revision',
      'retiredAt',
      'reuseAllowedAt',
      'updatedAt',
    ])
    .where('id', '=', workId)
    .where(readableBy(person))
    .$if(kind !== undefined, query => query.where('kind', '=', kind ?? 'course'))
    .executeTakeFirst()
  if (!work) return null
  const [authors, competencies] = await Promise.all([authorsOf(db, workId), aimsOf(db, workId)])
  return { ...work, authors, competencies }
}

export const authorsOf = (db: Db, workId: string) =>
  db
    .selectFrom('workAuthor')
    .innerJoin('person', 'person.id', 'workAuthor.personId')
    .select(['workAuthor.personId', 'workAuthor.role', 'person.name'])
    .where('workAuthor.workId', '=', workId)
    .orderBy('workAuthor.addedAt')
    .orderBy('person.name')
    .execute()

const aimsOf = (db: Db, workId: string) =>
  db
    .selectFrom('workCompetency')
    .select(['competency', 'level'])
    .where('workId', '=', workId)
    .orderBy('competency')
    .execute()

/** Holds the work for this transaction when the person may change it; null otherwise. */
export const lockWork = (db: Db, person: Person, workId: string) =>
  db
    .selectFrom('work')
    .select(['id', 'kind', 'revision', 'title', 'summary', 'audience', 'language'])
    .where('id', '=', workId)
    .where(editableBy(person))
    .forUpdate()
    .executeTakeFirst()

export type DetailsSaved = 'saved' | 'changedMeanwhile' | 'absent'

/** Saves the details when they are based on what is there now. */
export async function saveDetails(
  db: Db,
  person: Person,
  workId: string,
  { revision, competencies, ...details }: WorkDetails & { revision: number },
  now: Date,
): Promise<DetailsSaved> {
  const work = await lockWork(db, person, workId)
  if (!work) return 'absent'
  if (work.revision !== revision) return 'changedMeanwhile'
  await db
    .updateTable('work')
    .set({ ...details, revision: revision + 1, updatedAt: now })
    .where('id', '=', workId)
    .execute()
  if (work.kind === 'recording')
    await db.updateTable('part').set({ title: details.title }).where('workId', '=', workId).execute()
  await db.deleteFrom('workCompetency').where('workId', '=', workId).execute()
  if (competencies.length > 0)
    await db
      .insertInto('workCompetency')
      .values(competencies.map(aim => ({ workId, ...aim })))
      .execute()
  return 'saved'
}

export async function setCover(
  db: Db,
  person: Person,
  workId: string,
  mediaId: string | null,
  now: Date,
): Promise<boolean> {
  if (!(await lockWork(db, person, workId))) return false
  await db
    .updateTable('work')
    .set({ coverMediaId: mediaId, updatedAt: now })
    .where('id', '=', workId)
    .where('coverMediaId', 'is distinct from', mediaId)
    .execute()
  return true
}

export type AuthorAdded = 'added' | 'unknown' | 'noExpert' | 'absent'

/** Adds someone by e-mail: as a second author (an expert), or to read along and review; a reader may become an author. */
export async function addAuthor(
  db: Db,
  person: Person,
  workId: string,
  { email, role }: { email: string; role: 'author' | 'reviewer' },
  now: Date,
): Promise<AuthorAdded> {
  if (!(await lockWork(db, person, workId))) return 'absent'
  const needed = role === 'author' ? 'expert' : 'reviewer'
  const found = await db
    .selectFrom('person')
    .leftJoin('roleGrant', join =>
      join
        .onRef('roleGrant.personId', '=', 'person.id')
        .on('roleGrant.role', '=', needed)
        .on('roleGrant.revokedAt', 'is', null),
    )
    .select(['person.id', 'roleGrant.id as grantId'])
    .where(eb => eb(eb.fn<string>('lower', ['person.email']), '=', email.toLowerCase()))
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
  if (!found) return 'unknown'
  if (!found.grantId) return 'noExpert'
  const added = await db
    .insertInto('workAuthor')
    .values({ workId, personId: found.id, role, addedAt: now })
    .onConflict(conflict => {
      const known = conflict.columns(['workId', 'personId'])
      if (role === 'reviewer') return known.doNothing()
      return known
        .doUpdateSet({ role, lentBy: null })
        .where(eb => eb.or([eb('workAuthor.role', '<>', role), eb('workAuthor.lentBy', 'is not', null)]))
    })
    .returning('personId')
    .executeTakeFirst()
  if (!added) return 'added'
  await audit(
    db,
    { actorId: person.id, action: 'work.authorAdded', subject: workId, detail: { personId: found.id, role } },
    now,
  )
  return 'added'
}

/** Takes someone off the work, unless they are off already; the last author stays. */
export async function removeAuthor(
  db: Db,
  person: Person,
  workId: string,
  personId: string,
  now: Date,
): Promise<'removed' | 'lastAuthor' | 'absent'> {
  if (!(await lockWork(db, person, workId))) return 'absent'
  const others = await db
    .selectFrom('workAuthor')
    .select('personId')
    .where('workId', '=', workId)
    .where('role', '=', 'author')
    .where('personId', '<>', personId)
    .executeTakeFirst()
  if (!others) return 'lastAuthor'
  const removed = await db
    .deleteFrom('workAuthor')
    .where('workId', '=', workId)
    .where('personId', '=', personId)
    .returning('personId')
    .executeTakeFirst()
  if (!removed) return 'removed'
  await audit(
    db,
    { actorId: person.id, action: 'work.authorRemoved', subject: workId, detail: { personId } },
    now,
  )
  return 'removed'
}
