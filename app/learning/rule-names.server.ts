import { sql } from 'kysely'
import { cohortsWithin } from '#app/people/cohorts/cohorts.server.ts'
import { roles } from '#app/people/person.ts'
import { now } from '#app/web/clock.server.ts'
import type { Db } from '#db/connection.ts'
import { appointmentChoices, appointmentTitles } from './appointments.server.ts'
import type { AuthorLists } from './author-field.ts'
import type { Finding } from './findings.ts'
import { isGroup, mentions, type Node, type Path, type Step, seminarsAsked, stepsOf } from './path.ts'
import { roleName } from './rules/is.ts'
import type { Both, Rule } from './rules/rule.ts'

/** Whom and which seminars conditions can be about. */
export async function whosAndSeminars(db: Db): Promise<AuthorLists> {
  const units = await db.selectFrom('unit').select(['id', 'name']).orderBy('name').execute()
  const cohorts = await cohortsWithin(db, 'all').orderBy('cohort.name').orderBy('unit.name').execute()
  const seminars = await appointmentChoices(db, now())
  return {
    whos: [
      ...roles.map(role => ({ value: `role:${role}`, label: roleName[role] })),
      ...units.map(({ id, name }) => ({ value: `unit:${id}`, label: both(name) })),
      ...cohorts.map(({ id, name, unit, closedAt }) => ({
        value: `cohort:${id}`,
        label: closedAt
          ? { id: `${name} (${unit}, ditutup)`, en: `${name} (${unit}, closed)` }
          : both(`${name} (${unit})`),
      })),
    ],
    seminars: seminars.map(({ id, title }) => ({ value: id, label: both(title) })),
  }
}

/** A unit that a path asks for stays while the path is offered or somebody walks it: nobody could come to be in it any more. */
export const unitAskedFor = async (db: Db, unitId: string) =>
  (await isAskedFor(db, unitId)) ? 'unitOnPath' : null

/** And so does a cohort. */
export const cohortAskedFor = async (db: Db, cohortId: string) =>
  (await isAskedFor(db, cohortId)) ? 'cohortOnPath' : null

const isAskedFor = (db: Db, id: string) =>
  db
    .selectFrom('pathVersion')
    .select('pathVersion.id')
    .where(({ exists, or, eb, selectFrom }) =>
      or([
        eb('retiredAt', 'is', null),
        exists(
          selectFrom('enrolment')
            .select('enrolment.id')
            .whereRef('enrolment.pathVersionId', '=', 'pathVersion.id')
            .where('completedAt', 'is', null)
            .where('withdrawnAt', 'is', null),
        ),
      ]),
    )
    .where(
      sql<boolean>`jsonb_path_exists(definition, '$.** ? (@.rule == "is" && (@.unit == $id || @.cohort == $id))', ${JSON.stringify({ id })}::jsonb)`,
    )
    .limit(1)
    .executeTakeFirst()

const both = (text: string): Both => ({ id: text, en: text })

/** Copies into the rules how the units, cohorts and seminars they ask for are called, and finds those that are not there any more. */
export async function withNames(db: Db, path: Path): Promise<{ path: Path; findings: readonly Finding[] }> {
  const asked = mentions(path).filter(
    ({ kind }) => kind === 'unit' || kind === 'cohort' || kind === 'seminar',
  )
  if (asked.length === 0) return { path, findings: [] }
  const idsOf = (of: 'unit' | 'cohort') => asked.flatMap(({ kind, id }) => (kind === of ? [id] : []))
  const names = new Map([
    ...(await namesOf(db, 'unit', idsOf('unit'))),
    ...(await namesOf(db, 'cohort', idsOf('cohort'))),
    ...(await appointmentTitles(db, seminarsAsked(path))),
  ])
  const steps = new Map(stepsOf(path.steps).map(step => [step.id, step]))
  return {
    path: { ...path, steps: path.steps.map(node => renamed(node, names)) },
    findings: asked
      .filter(({ id }) => !names.has(id))
      .flatMap(({ by }) => {
        const step = steps.get(by)
        return step ? [gone(step)] : []
      }),
  }
}

const namesOf = async (
  db: Db,
  of: 'unit' | 'cohort',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    ids.length === 0
      ? []
      : (
          await db
            .selectFrom(of)
            .select(['id', 'name'])
            .where('id', 'in', [...ids])
            .execute()
        ).map(({ id, name }) => [id, name]),
  )

function renamed(node: Node, names: ReadonlyMap<string, string>): Node {
  if (isGroup(node)) return { ...node, nodes: node.nodes.map(one => renamed(one, names)) }
  const { opens, skips, passes, remedy, ...rest } = node
  return {
    ...rest,
    ...(opens && { opens: called(opens, names) }),
    ...(skips && { skips: called(skips, names) }),
    ...(passes && { passes: called(passes, names) }),
    ...(remedy && { remedy: remedy.map(one => renamed(one, names)) }),
  }
}

type Joined = Rule & { readonly of?: Rule; readonly rules?: readonly Rule[] }
type Named = Rule & { readonly unit?: string; readonly cohort?: string; readonly seminar?: string }

function called(rule: Joined, names: ReadonlyMap<string, string>): Rule {
  const { unit, cohort, seminar } = rule as Named
  const of = unit ?? cohort
  if (of) return { ...rule, name: names.get(of) } as Rule
  if (seminar) return { ...rule, title: names.get(seminar) } as Rule
  return {
    ...rule,
    ...(rule.of && { of: called(rule.of, names) }),
    ...(rule.rules && { rules: rule.rules.map(one => called(one, names)) }),
  }
}

const gone = (step: Step): Finding => ({
  kind: 'unpublished',
  level: 'error',
  node: step.id,
  says: {
    id: `Syarat pada “${step.title}” menunjuk seminar, unit, atau angkatan yang tidak ada lagi.`,
    en: `A rule of “${step.title}” points to a seminar, unit or cohort that is not there any more.`,
  },
  mend: { id: 'Pilih yang lain, atau hapus syaratnya.', en: 'Pick another, or remove the rule.' },
})
