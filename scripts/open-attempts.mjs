import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A connection to the database of a Bina that runs, for looking at what it has kept. */
export async function onDatabase(url, body) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await body(client)
  } finally {
    await client.end()
  }
}

/** Gives each person an open attempt at some published check; answers who has which, and its questions. */
export async function openAttempts(client, emails) {
  const {
    rows: [check],
  } = await client.query(
    `select publication_id, part_id, body from publication_part where kind = 'check' order by jsonb_array_length(body -> 'questions') desc limit 1`,
  )
  const { rows: people } = await client.query('select id, email from person where email = any ($1)', [emails])
  const attempts = []
  for (const person of people) {
    const id = randomUUID()
    await client.query(
      'insert into attempt (id, number, person_id, publication_id, part_id, sheet, rules, started_at) values ($1, 1000, $2, $3, $4, $5, $6, now())',
      [
        id,
        person.id,
        check.publication_id,
        check.part_id,
        JSON.stringify(check.body.questions),
        JSON.stringify(check.body.rules),
      ],
    )
    attempts.push({
      id,
      personId: person.id,
      email: person.email,
      questions: check.body.questions.map(question => question.id),
    })
  }
  return attempts
}
