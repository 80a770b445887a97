import { z } from 'zod'
import { competencies } from './competency.ts'
import type { CompetencyAim } from './work.ts'

const level = z.coerce.number().int().min(0).max(5).default(0)

/** What the fields `level_<code>` of a form aim at, of the competencies in force; level 0 is none. */
export const aimFields = z.looseObject({}).transform((fields, context) => {
  const aims = competencies().flatMap(({ slug }): CompetencyAim[] => {
    const path = `level_${slug}`
    const read = level.safeParse(fields[path])
    if (!read.success) {
      context.issues.push({ code: 'custom', path: [path], message: 'level', input: fields[path] })
      return []
    }
    return read.data > 0 ? [{ competency: slug, level: read.data }] : []
  })
  return { competencies: aims }
})
