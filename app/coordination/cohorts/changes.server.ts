import { redirect } from '@remix-run/node'
import { audit } from '#app/people/audit.server.ts'
import {
  type CohortRefusal,
  closeCohort,
  deleteCohort,
  renameCohort,
} from '#app/people/cohorts/cohorts.server.ts'
import { addMembers, endMembership, peopleListed } from '#app/people/cohorts/members.server.ts'
import { notFound, refuse, refuseField } from '#app/people/gate.server.ts'
import { type Person, scopeOf } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { type CohortChange, mostAtOnce } from './cohort-form.ts'
import { cohortWords } from './cohort-words.ts'
import type { Done } from './outcome.tsx'

interface Changing {
  readonly cohortId: string
  readonly form: CohortChange
  readonly person: Person
  readonly language: Language
}

/** Changes a cohort as a coordinator asked for, puts it on record, and answers what the page says of it. */
export async function changeCohort(db: Db, { cohortId, form, person, language }: Changing, now: Date) {
  const say = wordsIn(cohortWords, language)
  const mine = { id: cohortId, cohortId, scope: scopeOf(person, 'coordinator'), by: person.id }
  const record = (action: string, detail: Readonly<Record<string, unknown>> = {}) =>
    audit(db, { actorId: person.id, action, subject: cohortId, detail }, now)
  const take = async (people: readonly string[]) => {
    const taken = await addMembers(db, { ...mine, people }, now)
    if (taken.ok && taken.added.length > 0) await record('cohort.joined', { people: taken.added })
    return taken
  }
  if (form.change === 'people') {
    if (form.people.length === 0) return refuseField('people', say('missing.people'))
    const taken = await take(form.people)
    return taken.ok ? redirect(`/cohorts/${cohortId}?added=${taken.added.length}`) : no(taken.reason)
  }
  if (form.change === 'list') {
    const { people, missing } = await peopleListed(db, mine.scope, form.list)
    if (people.length + missing.length === 0) return refuseField('list', say('missing.list'))
    if (people.length > mostAtOnce) return refuseField('list', say('missing.tooMany', { count: mostAtOnce }))
    const taken = await take(people)
    if (!taken.ok) return no(taken.reason)
    const count = taken.added.length
    return missing.length === 0
      ? redirect(`/cohorts/${cohortId}?added=${count}`)
      : ({ done: 'added', count, missing } satisfies Done)
  }
  if (form.change === 'ending') {
    const ended = (await endMembership(db, { ...mine, personId: form.personId }, now)) ?? notFound()
    if (ended.changed) await record('cohort.left', { personId: form.personId })
    return { done: 'takenOut', name: ended.name } satisfies Done
  }
  if (form.change === 'name') {
    const renamed = await renameCohort(db, { ...mine, name: form.name })
    if (renamed.ok) await record('cohort.renamed', { name: form.name })
    else if (renamed.reason === 'nameTaken') return refuseField('name', say('refused.nameTaken'))
    return renamed.ok ? ({ done: 'renamed' } satisfies Done) : no(renamed.reason)
  }
  if (form.change === 'deletion') {
    const deleted = await deleteCohort(db, mine)
    if (!deleted.ok) return no(deleted.reason)
    await record('cohort.deleted', { name: deleted.name, unitId: deleted.unitId })
    return redirect('/cohorts?deleted')
  }
  const isClosing = form.change === 'closing'
  const closed = await closeCohort(db, mine, isClosing ? now : null)
  if (!closed.ok) return no(closed.reason)
  if (closed.changed) await record(isClosing ? 'cohort.closed' : 'cohort.reopened')
  return { done: isClosing ? 'closed' : 'reopened' } satisfies Done
}

const no = (reason: CohortRefusal) => (reason === 'absent' ? notFound() : refuse(reason))
