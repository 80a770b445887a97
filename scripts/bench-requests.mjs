import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { Visitor } from './visitor.mjs'

/** Cookies of many people at once, by sessions put into the database: signing in 100 times is not what is measured. */
export async function sessionsOf(client, secret, limit) {
  const { rows: people } = await client.query('select id from person order by id limit $1', [limit])
  const visitors = []
  for (const { id } of people) {
    const token = randomBytes(32).toString('base64url')
    const hash = createHmac('sha256', secret).update(token).digest()
    await client.query(
      `insert into session (id, token_hash, person_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
      [randomUUID(), hash, id],
    )
    const value = encodeURIComponent(Buffer.from(JSON.stringify(token)).toString('base64'))
    visitors.push({ personId: id, cookie: `bina_session=${value}` })
  }
  return visitors
}

/** Enrols each in every course on offer, answers what the lessons ask, and lists the lessons to be finished as requests. */
export async function transitions(client, address, visitors) {
  const { rows: paths } = await client.query('select id from path where work_id is not null')
  const requests = []
  for (const { personId, cookie } of visitors) {
    for (const { id } of paths) {
      const enrolled = await fetch(`${address}/enrolments`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cookie, Origin: address },
        body: new URLSearchParams({ pathId: id }),
      })
      await enrolled.arrayBuffer()
    }
    const { rows } = await client.query(
      `select e.id, e.next_step_id from enrolment e join path p on p.id = e.path_id
       where e.learner_id = $1 and p.work_id is not null and e.completed_at is null and e.withdrawn_at is null and not e.begun and e.next_step_id is not null`,
      [personId],
    )
    await practise(client, personId)
    for (const row of rows)
      requests.push({
        path: `/enrolments/${row.id}/steps/${encodeURIComponent(row.next_step_id)}/completion`,
        cookie,
      })
  }
  return requests
}

/** Answers the questions in every lesson that comes next for the person: a lesson is finished after them. */
const practise = (client, personId) =>
  client.query(
    `insert into attempt (id, person_id, enrolment_id, step_id, publication_id, part_id, question_id, number,
       sheet, rules, started_at, submitted_at, grade, evidence)
     select gen_random_uuid(), e.learner_id, e.id, e.next_step_id, c.publication_id, c.part_id, q #>> '{}', 1,
       '[]', '{}', now(), now(), 1, '[]'
     from enrolment e
     join publication_part c on c.part_id::text = e.next_step_id
     cross join lateral jsonb_path_query(c.body, '$.** ? (@.type == "question").attrs.question.id') q
     where e.learner_id = $1 and not e.begun and e.completed_at is null and e.withdrawn_at is null
     on conflict do nothing`,
    [personId],
  )

/** Signs in as one of the cast and finds a lesson that is open to them. */
export async function lessonOf(client, address, email) {
  const visitor = await new Visitor(address).become(email)
  const { rows } = await client.query(
    `select e.id, e.next_step_id as step from enrolment e join person p on p.id = e.learner_id
     where p.email = $1 and e.completed_at is null and e.withdrawn_at is null and e.next_step_id is not null order by e.started_at`,
    [email],
  )
  for (const { id, step } of rows) {
    const path = `/enrolments/${id}/steps/${encodeURIComponent(step)}`
    const page = await visitor.ask(path)
    const text = await page.text()
    if (page.status === 200 && /class="prose\b/.test(text)) return { visitor, path }
  }
  throw new Error(`no lesson is open to ${email}`)
}
