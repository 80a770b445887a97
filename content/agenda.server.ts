import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { seminarForms } from '#app/seminars/agenda/seminar-forms.ts'

const time = z.string().regex(/^\d\d:\d\d$/)

const planned = z.strictObject({
  slug: z.string(),
  title: z.string().min(1).max(200),
  theme: z.string().default(''),
  form: z.enum(seminarForms.map(({ code }) => code)),
  hoursJp: z.number().positive().nullable().default(null),
  unit: z.string(),
  organiser: z.string(),
  capacity: z.number().int().positive().nullable().default(null),
  audience: z.array(z.string()),
  recording: z.string().nullable().default(null),
  description: z.string(),
  competencies: z.array(z.object({ competency: z.string(), level: z.number().int().min(1).max(5) })),
  speakers: z.array(
    z.union([
      z.strictObject({ person: z.string() }),
      z.strictObject({
        name: z.string(),
        affiliation: z.string(),
        email: z.email(),
        biography: z.string().max(1000).default(''),
        /** Whether a link to their page was sent to them. */
        linked: z.boolean().default(false),
      }),
    ]),
  ),
  sessions: z.array(
    z.strictObject({
      inDays: z.number().int(),
      from: time,
      to: time,
      title: z.string().default(''),
      place: z.string().default(''),
      link: z.string().nullable().default(null),
    }),
  ),
  registered: z.array(z.string()),
  fill: z.object({ unit: z.string(), count: z.number().int() }),
  questions: z
    .array(
      z.strictObject({
        by: z.string(),
        text: z.string().max(500),
        votes: z.number().int().nonnegative().default(0),
        answer: z.string().nullable().default(null),
        answeredBy: z.string().nullable().default(null),
      }),
    )
    .default([]),
  feedback: z
    .array(
      z.strictObject({
        useful: z.number().int().min(1).max(5),
        clear: z.number().int().min(1).max(5),
        willTry: z.string().default(''),
        toMend: z.string().default(''),
      }),
    )
    .default([]),
  /** Minutes after the start at which some of those registered typed the code, once it is over. */
  arrivals: z.array(z.number().int()).default([]),
})

export type PlannedSeminar = z.output<typeof planned>

/** The seminars of the demo; a mistake in the file is thrown. */
export const readAgenda = (): readonly PlannedSeminar[] =>
  z.array(planned).parse(parse(readFileSync('content/agenda.yaml', 'utf8')))
