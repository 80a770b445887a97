import { randomUUID } from 'node:crypto'

const events = 50

/** A path with two versions and many people on the first, each with fifty events; and how they are removed again. */
export async function makeWalks(db, { people, first, second }) {
  const { pathSchema } = await import('../app/learning/path.ts')
  const { engine } = await import('../app/learning/machine.ts')
  const now = new Date()
  const [pathId, from, to, id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const [one, two] = [pathSchema.parse(first), pathSchema.parse(second)]
  const path = {
    id: pathId,
    title: one.title,
    definition: JSON.stringify(two),
    createdAt: now,
    updatedAt: now,
  }
  await db.insertInto('path').values(path).execute()
  for (const [versionId, number, definition] of [
    [from, 1, one],
    [to, 2, two],
  ])
    await db
      .insertInto('pathVersion')
      .values({
        ...{ id: versionId, pathId, number, title: one.title, engine, publishedAt: now },
        ...{ definition: JSON.stringify(definition), retiredAt: number === 1 ? now : null },
      })
      .execute()
  const persons = Array.from({ length: people }, () => randomUUID())
  for (let at = 0; at < people; at += 500)
    await makeSome(db, persons.slice(at, at + 500), { pathId, from, engine, now })
  await db
    .insertInto('pathMigration')
    .values({
      ...{ id, pathId, fromVersionId: from, toVersionId: to, begunAt: now },
      mapping: JSON.stringify({ s26: ['s26a', 's26b'] }),
    })
    .execute()
  const remove = async () => {
    await db.deleteFrom('enrolment').where('pathId', '=', pathId).execute()
    await db.deleteFrom('path').where('id', '=', pathId).execute()
    await db.deleteFrom('person').where('id', 'in', persons).execute()
  }
  return { id, remove }
}

async function makeSome(db, persons, { pathId, from, engine, now }) {
  await db
    .insertInto('person')
    .values(persons.map(id => ({ id, name: 'Bench', email: `${id}@bench.example`, createdAt: now })))
    .execute()
  const walks = persons.map(learnerId => ({
    ...{ id: randomUUID(), learnerId, pathId, pathVersionId: from, startedAt: now, movedAt: now },
    ...{ snapshot: '{}', engine, lastEvent: events },
  }))
  await db.insertInto('enrolment').values(walks).execute()
  const told = walks.flatMap(({ id: enrolmentId }) => historyOf(enrolmentId, now))
  for (let at = 0; at < told.length; at += 5000)
    await db
      .insertInto('pathEvent')
      .values(told.slice(at, at + 5000))
      .execute()
}

const historyOf = (enrolmentId, now) =>
  Array.from({ length: events }, (_, i) => {
    const number = Math.floor(i / 2)
    const step = `s${number}`
    const isCheck = number % 4 === 3
    const [kind, body] =
      i % 2 === 0
        ? ['step.started', { step, try: 1 }]
        : isCheck
          ? ['check.graded', { step, attempt: `a${number}`, score: 0.8, mastery: {} }]
          : ['step.finished', { step }]
    return {
      ...{ id: randomUUID(), enrolmentId, sequence: i + 1, kind, stepId: step, body: JSON.stringify(body) },
      ...{ onceKey: `${kind}:${step}`, occurredAt: now, receivedAt: now },
    }
  })
