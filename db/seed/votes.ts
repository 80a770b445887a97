import { randomFrom } from '#app/assessment/shuffle.ts'
import type { Poll } from '#app/authoring/blocks/poll.tsx'
import { attrsOf, idOf, nodesOf } from '#app/authoring/doc-node.ts'
import type { Doc } from '#app/authoring/document.ts'
import { vote } from '#app/authoring/responses.server.ts'
import type { Db } from '#db/connection.ts'

/** Most who finished a lesson have voted in its polls, the first options more often; always the same for a person. */
export async function seedVotes(db: Db) {
  const parts = await db
    .selectFrom('publicationPart')
    .select(['publicationId', 'partId', 'body'])
    .where('kind', '=', 'lesson')
    .execute()
  for (const { publicationId, partId, body } of parts) {
    const polls = [...nodesOf(body as unknown as Doc)].filter(({ type }) => type === 'poll')
    if (polls.length === 0) continue
    const readers = await db
      .selectFrom('pathEvent')
      .innerJoin('enrolment', 'enrolment.id', 'pathEvent.enrolmentId')
      .select(['learnerId', 'occurredAt'])
      .where('kind', '=', 'step.finished')
      .where('stepId', '=', partId)
      .execute()
    for (const poll of polls)
      for (const { learnerId, occurredAt } of readers) {
        const random = randomFrom(`${learnerId}${idOf(poll)}`)
        const { options } = attrsOf(poll) as unknown as Poll
        const choice = options[Math.floor(random() ** 2 * options.length)]
        if (!choice || random() < 0.2) continue
        await vote(
          db,
          { personId: learnerId, publicationId, partId, blockId: idOf(poll) },
          [choice.id],
          occurredAt,
        )
      }
  }
}
