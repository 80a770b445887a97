import { nodesOf } from '#app/authoring/doc-node.ts'
import { type Doc, textOf } from '#app/authoring/document.ts'
import { beginThread, reply, settle } from '#app/authoring/together/comments.server.ts'
import { lessonSubject } from '#app/authoring/together/lesson-subject.server.ts'
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
    const speaking = async (slug: string) => {
      const person = await castMember(db, slug)
      const found = await lessonSubject(db, person, id)
      if (!found) throw new Error(`${slug} talks about ${lesson} but may not read it`)
      return { person, subject: found.subject }
    }
    const { person, subject } = await speaking(first.by)
    const begun = { subject, blockId: await blockId(db, id, about), words: first.words, tell: [] }
    const threadId = await beginThread(db, person, begun, daysBefore(now, first.daysAgo))
    for (const { by, words, daysAgo } of answers) {
      const { person, subject } = await speaking(by)
      await reply(db, person, { subject, threadId, words, tell: [] }, daysBefore(now, daysAgo))
    }
    if (!settled) continue
    const { person: settler } = await speaking(settled.by)
    await settle(db, settler, { subject, threadId, isSettled: true }, daysBefore(now, settled.daysAgo))
  }
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
