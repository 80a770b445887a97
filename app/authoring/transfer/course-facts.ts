import { z } from 'zod'
import { competencyOf } from '../competency.ts'
import { hoursForms } from '../hours-form.ts'
import type { CourseFacts } from './incoming.ts'
import type { Note } from './notes.ts'

const title = z.string().trim().min(1).max(200)
const aim = z.object({ competency: z.string(), level: z.number().int().min(1).max(5) })

/** What a course says of itself in a file: `course.json`, or the lines above a Markdown text. */
export const factsFile = z.object({
  title: title.optional().catch(undefined),
  summary: z.string().trim().max(2000).optional().catch(undefined),
  audience: z.string().trim().max(500).optional().catch(undefined),
  language: z.enum(['id', 'en']).optional().catch(undefined),
  hoursJp: z.number().positive().max(999).optional().catch(undefined),
  hoursForm: z
    .enum(hoursForms.map(({ code }) => code))
    .optional()
    .catch(undefined),
  effortMinutes: z.number().int().min(1).max(60_000).optional().catch(undefined),
  competencies: z.array(aim).max(20).optional().catch(undefined),
  cover: z.string().min(1).max(200).optional().catch(undefined),
})

/** The same with the order of the parts, by the names of their files without ending. */
export const courseFile = factsFile.extend({
  modules: z
    .array(
      z.object({ title: z.string().trim().max(200), parts: z.array(z.string().min(1).max(200)).max(300) }),
    )
    .min(1)
    .max(100),
})

/** The facts, and the competencies that this house does not know. */
export function factsFrom(file: z.output<typeof factsFile>): { facts: CourseFacts; notes: readonly Note[] } {
  const aims = [...new Map((file.competencies ?? []).map(aim => [aim.competency, aim])).values()]
  const facts: CourseFacts = {
    title: file.title ?? null,
    summary: file.summary ?? null,
    language: file.language ?? null,
    audience: file.audience ?? null,
    hoursJp: file.hoursJp ?? null,
    hoursForm: file.hoursForm ?? null,
    effortMinutes: file.effortMinutes ?? null,
    competencies: aims.filter(({ competency }) => competencyOf(competency)),
    cover: file.cover ?? null,
  }
  const notes = aims
    .filter(({ competency }) => !competencyOf(competency))
    .map(({ competency }) => ({ what: 'competencyUnknown' as const, detail: competency }))
  return { facts, notes }
}
