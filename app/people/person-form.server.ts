import { z } from 'zod'
import { asDay, dayOf } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import { readNip } from './nip.ts'
import { roles } from './person.ts'
import { words } from './words.ts'

/** What an administrator writes about a person; the NIP is checked by its rules, after the shape of the form. */
export const personFields = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  nip: z.string().trim().max(40).default(''),
  jobTitle: z.string().trim().max(200).default(''),
  unitId: z.uuid(),
})

/** What an administrator may change about a person. */
export const personChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('person'), ...personFields.shape }),
  z.object({ change: z.literal('superior'), superiorId: z.union([z.literal(''), z.uuid()]) }),
  z.object({ change: z.literal('disablement') }),
  z.object({ change: z.literal('enablement') }),
  z.object({ change: z.literal('grant'), role: z.enum(roles), unitId: z.union([z.literal(''), z.uuid()]) }),
  z.object({ change: z.literal('revocation'), grantId: z.uuid() }),
])

export type NipCheck = { ok: true; nip: string | null; odd: boolean } | { ok: false; message: string }

/** The NIP as digits, or the sentence that says what is wrong with it. */
export function checkNip(text: string, now: Date, language: Language): NipCheck {
  if (text === '') return { ok: true, nip: null, odd: false }
  const read = readNip(text, asDay(dayOf(now, 'Asia/Jakarta')))
  if (!read.ok) return { ok: false, message: wordsIn(words, language)(`nip.${read.reason}`) }
  return { ok: true, nip: read.nip.digits, odd: read.nip.oddities.length > 0 }
}
