import { z } from 'zod'

const strings = z.array(z.string().max(20_000)).min(1).max(200)

/** What a piece says in the other language, with what it said when the translator saw it: `words0`, `words1` … in its order. */
export const translationForm = z
  .looseObject({
    piece: z.string().max(100),
    revision: z.coerce.number().int().min(0),
    original: z.string().max(500_000),
  })
  .transform(({ piece, revision, original, ...rest }, context) => {
    const read = strings.safeParse(parsed(original))
    if (!read.success) {
      context.addIssue({ code: 'custom', path: ['original'], message: 'wrong' })
      return z.NEVER
    }
    const given = z.array(z.string()).safeParse(read.data.map((_, at) => rest[`words${at}`] ?? ''))
    if (!given.success) {
      context.addIssue({ code: 'custom', path: ['words'], message: 'wrong' })
      return z.NEVER
    }
    const words = given.data.map(word => word.replace(/\r\n?/g, '\n').trim())
    return { piece, revision, original: read.data, words }
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
