import { z } from 'zod'

/** The name of a part and the minutes it takes; empty leaves them to be told from its length. */
export const partForm = z.object({
  was: z.string(),
  title: z.string().trim().min(1).max(200),
  minutes: z
    .string()
    .trim()
    .transform(text => (text === '' ? null : Number(text)))
    .pipe(z.number().int().min(1).max(600).nullable()),
})
