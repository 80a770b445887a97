import { nodesOf } from '#app/authoring/doc-node.ts'
import { type Doc, textOf } from '#app/authoring/document.ts'
import { beginThread, discussionOf, reply, settle } from '#app/authoring/together/comments.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import conversations from '#content/conversations.json' with { type: 'json' }
import { partId, personId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

const day = 86_400_000

/** What authors and reviewers of the cast said about drafts, by the block that begins with the words told. */
export async function seedConversations(db: Db, now: Date) {
  for (const { course, lesson, about, said, settled } of conversations) {
    const id = partId(course, lesson)
    const [first, ...answers] = said
    if (!first) throw new Error(`nobody says anything about ${lesson}`)
    const by = await castMember(db, first.by)
    const begun = { partId: id, blockId: await blockId(db, id, about), words: first.words, tell: [] }
    heard(await beginThread(db, by, begun, daysBefore(now, first.daysAgo)), lesson)
    const threadId = (await discussionOf(db, by, id))?.threads.at(-1)?.id ?? ''
    for (const answer of answers) {
      const answering = { partId: id, words: answer.words, tell: [] }
      const at = daysBefore(now, answer.daysAgo)
      heard(await reply(db, await castMember(db, answer.by), threadId, answering, at), lesson)
    }
    if (!settled) continue
    const settling = { partId: id, threadId, isSettled: true }
    heard(
      await settle(db, await castMember(db, settled.by), settling, daysBefore(now, settled.daysAgo)),
      lesson,
    )
  }
}

function heard(isKept: boolean, lesson: string) {
  if (!isKept) throw new Error(`somebody talks about ${lesson} who may not read it`)
}

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * day)

export async function castMember(db: Db, slug: string) {
  const person = await personById(db, personId(slug))
  if (!person) throw new Error(`${slug} is not of the cast`)
  return person
}

export async function blockId(db: Db, part: string, about: string): Promise<string> {
  if (about === '') return ''
  const { body } = await db.selectFrom('part').select('body').where('id', '=', part).executeTakeFirstOrThrow()
  const block = [...nodesOf(body as unknown as Doc)].find(
    node => node.type === 'paragraph' && textOf(node).startsWith(about),
  )
  if (!block) throw new Error(`no block of ${part} begins with “${about}”`)
  return String(block.attrs?.id ?? '')
}
