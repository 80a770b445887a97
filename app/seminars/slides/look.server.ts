import type { Sharp } from 'sharp'
import { lookSize } from './looks.ts'

/** What a picture looks like in a few grey pixels, on as much black as a film puts beside it. */
export const lookOf = (picture: Sharp): Promise<Buffer> =>
  picture
    .flatten({ background: '#ffffff' })
    .resize({ ...lookSize, fit: 'contain', background: '#000000' })
    .greyscale()
    .raw()
    .toBuffer()
