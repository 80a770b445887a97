import { z } from 'zod'
import { aimFields } from './aim-fields.ts'
import { hoursForms, usualHoursForm } from './hours-form.ts'
import type { WorkDetails } from './work.ts'

const title = z.string().trim().min(1).max(200)
const language = z.enum(['id', 'en'])

export const newWorkForm = z.object({ title, language })

/** A new course, from a template or none, or as a copy of one's own. */
export const newCourseForm = z.discriminatedUnion('intent', [
  newWorkForm.extend({ intent: z.literal('begin'), template: z.string().max(60).default('') }),
  z.object({ intent: z.literal('copy'), workId: z.uuid() }),
])

/** A number as people write it, with a comma or a point; null when left empty. */
const amount = (inner: z.ZodNumber) =>
  z
    .string()
    .trim()
    .transform(text => (text === '' ? null : Number(text.replace(',', '.'))))
    .pipe(inner.nullable())

/** The details of a work as its form sends them. */
export const detailsForm = z
  .object({
    title,
    summary: z.string().trim().max(2000),
    audience: z.string().trim().max(500).default(''),
    language,
    hoursJp: amount(z.number().positive().max(999)),
    hoursForm: z.enum(hoursForms.map(({ code }) => code)).default(usualHoursForm),
    effortMinutes: amount(z.number().int().min(1).max(60_000)),
    revision: z.coerce.number().int(),
  })
  .and(aimFields)
  .transform(
    ({ revision, title, summary, audience, language, hoursJp, hoursForm, effortMinutes, competencies }) => {
      const details: WorkDetails = {
        title,
        summary,
        audience,
        language,
        hoursJp,
        hoursForm,
        effortMinutes,
        competencies,
      }
      return { ...details, revision }
    },
  )

export const authorForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addAuthor'), email: z.email(), role: z.enum(['author', 'reviewer']) }),
  z.object({ intent: z.literal('removeAuthor'), personId: z.uuid() }),
  z.object({ intent: z.literal('removeCover') }),
  z.object({ intent: z.literal('allowReuse'), allowed: z.enum(['yes', 'no']) }),
])
