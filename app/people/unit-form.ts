import { z } from 'zod'

/** What an administrator writes about a unit. */
export const unitFields = {
  name: z.string().trim().min(1).max(200),
  zone: z.enum(['', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).transform(value => value || null),
}
