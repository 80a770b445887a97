import { z } from 'zod'
import { aimFields } from '#app/authoring/aim-fields.ts'
import { instantAt } from '#app/web/zoned.ts'
import { audienceRoles, type SeminarDetails } from './details.ts'
import { seminarForms } from './seminar-forms.ts'

export const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** A number as people write it, with a comma or a point; null when left empty. */
const amount = (inner: z.ZodNumber) =>
  z
    .string()
    .trim()
    .transform(text => (text === '' ? null : Number(text.replace(',', '.'))))
    .pipe(inner.nullable())

export const seats = amount(z.number().int().min(1).max(100_000))

const moment = z.union([z.literal(''), z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)]).default('')

/** The details of a seminar as their form sends them; times are what clocks of its zone show. */
export const detailsForm = z
  .object({
    intent: z.literal('details'),
    revision: z.coerce.number().int(),
    title: z.string().trim().min(1).max(200),
    theme: z.string().trim().max(100).default(''),
    description: z.string().trim().max(5000).default(''),
    form: z.enum(seminarForms.map(({ code }) => code)),
    isInternational: z
      .literal('yes')
      .optional()
      .transform(sent => sent === 'yes'),
    hoursJp: amount(z.number().positive().max(999)),
    unitId: z.uuid(),
    zone: z.enum(zones),
    capacity: seats,
    opensAt: moment,
    closesAt: moment,
    audienceUnits: z.array(z.uuid()).max(200).default([]),
    audienceRoles: z.array(z.enum(audienceRoles)).default([]),
  })
  .and(aimFields)
  .transform(({ intent: _, revision, opensAt, closesAt, ...sent }): SeminarDetails & { revision: number } => {
    const { title, theme, description, form, isInternational, hoursJp, unitId, zone, capacity } = sent
    return {
      ...{ revision, title, theme, description, form, isInternational, hoursJp, unitId, zone, capacity },
      ...{ audienceUnits: sent.audienceUnits, audienceRoles: sent.audienceRoles },
      opensAt: instantAt(opensAt, zone),
      closesAt: instantAt(closesAt, zone),
      competencies: sent.competencies,
    }
  })
