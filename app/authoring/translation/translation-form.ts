import { z } from 'zod'

const texts = z.array(z.string().max(20_000)).min(1).max(200)

/** One piece as a page sends it by itself: what it said when the translator saw it, and that in the other language. */
export const pieceSent = z.object({
  revision: z.number().int().min(0),
  body: z
    .object({ piece: z.string().max(100), original: texts, words: texts })
    .transform(({ words, ...rest }) => ({ ...rest, words: words.map(plain) })),
})

const list = z.array(z.string()).max(3000).default([])

/** All pieces of a part, as a form sends them: the words of the first piece are `words0_0`, `words0_1` … */
export const sectionForm = z
  .looseObject({
    piece: list,
    revision: list,
    original: list,
    was: list,
    /** The piece whose words are said to be right as they are. */
    right: z.string().max(100).optional(),
  })
  .transform(({ piece, revision, original, was, right, ...rest }, context) => {
    const pieces = piece.map((id, at) => {
      const read = texts.safeParse(parsed(original[at]))
      const words = (read.data ?? []).map((_, place) => rest[`words${at}_${place}`] ?? '')
      const sent = pieceSent.safeParse({
        revision: Number(revision[at]),
        body: { piece: id, original: read.data, words },
      })
      const before = texts.safeParse(parsed(was[at]))
      if (!sent.success || !before.success) {
        context.addIssue({ code: 'custom', path: ['piece'], message: 'wrong' })
        return z.NEVER
      }
      return { at, revision: sent.data.revision, ...sent.data.body, was: before.data.map(plain) }
    })
    return { pieces, right }
  })

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
