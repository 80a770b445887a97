import sharp from 'sharp'
import { pictureWidths } from './media-kind.ts'

export interface Picture {
  readonly content: Buffer
  readonly width: number
  readonly height: number
}

/** Pixels a picture may have before it is decoded at all. */
const pixelLimit = 64_000_000

/**
 * Draws an uploaded picture anew as WebP, wide and narrow: upright, never enlarged, without camera data or anything hidden
 * behind the image. Null when it cannot be decoded.
 */
export async function redrawn(source: Uint8Array): Promise<{ wide: Picture; narrow: Picture | null } | null> {
  try {
    const wide = await drawn(source, pictureWidths.wide)
    const narrow = wide.width > pictureWidths.narrow ? await drawn(source, pictureWidths.narrow) : null
    return { wide, narrow }
  } catch {
    return null
  }
}

async function drawn(source: Uint8Array, width: number): Promise<Picture> {
  const { data, info } = await sharp(source, { limitInputPixels: pixelLimit, failOn: 'error' })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80, effort: 4 })
    .toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}
