import { z } from 'zod'
import { secondsOf } from '#app/authoring/blocks/clock-time.ts'
import type { Written } from './showings.ts'

/** Times of every slide, each in a field of its own: `slide-3`. */
export const timesForm = z.looseObject({
  intent: z.literal('times'),
  revision: z.coerce.number().int().min(1),
})

export const fieldOf = (number: number) => `slide-${number}`

/** Times that one field may hold. */
const most = 50

/** What was written in the fields, slide by slide. */
export function writtenIn(form: Readonly<Record<string, unknown>>, pages: number): readonly Written[] {
  return Array.from({ length: pages }, (_, i) => i + 1).flatMap(number => {
    const text = form[fieldOf(number)]
    if (typeof text !== 'string') return []
    return timesIn(text).map(seconds => ({ number, seconds }))
  })
}

/** Times between commas or semicolons; what is none is named so. */
export const timesIn = (text: string): readonly (number | 'badTime')[] =>
  text
    .split(/[,;]/)
    .map(each => each.trim())
    .filter(Boolean)
    .slice(0, most)
    .map(each => secondsOf(each) ?? 'badTime')
