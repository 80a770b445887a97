import sharp, { type Sharp } from 'sharp'
import { pictureWidths } from './media-kind.ts'

export interface Picture {
  readonly content: Buffer
  readonly mime: 'image/webp' | 'image/avif'
  readonly width: number
  readonly height: number
}

export interface Redrawn {
  /** As large as it is kept; the other renderings can be drawn from it. */
  readonly master: Picture
  readonly wide: Picture
  readonly narrow: Picture | null
  /** A few bytes of it (WebP, base64), to show until it comes; null where it would shine through. */
  readonly blur: string | null
}

/** Pixels a picture may have before it is decoded at all. */
const pixelLimit = 64_000_000

/** AVIF takes its time: at 3 a picture takes a second or two of one core, at 4 four times as long for nothing. */
const formats = {
  master: (image: Sharp) => image.webp({ quality: 90, effort: 1 }),
  webp: (image: Sharp) => image.webp({ quality: 80, effort: 4 }),
  avif: (image: Sharp) => image.avif({ quality: 50, effort: 3 }),
} as const

/**
 * Draws an uploaded picture anew as WebP, so that it can be used at once: upright, never enlarged, without camera data or
 * anything hidden behind the image. Null when it cannot be decoded.
 */
export async function redrawn(source: Uint8Array): Promise<Redrawn | null> {
  try {
    const [master, wide, blur] = await Promise.all([
      drawn(source, pictureWidths.master, 'master'),
      drawn(source, pictureWidths.wide, 'webp'),
      blurOf(source),
    ])
    const narrow =
      wide.width > pictureWidths.narrow ? await drawn(source, pictureWidths.narrow, 'webp') : null
    return { master, wide, narrow, blur }
  } catch {
    return null
  }
}

/** The renderings that take longer: AVIF in every width the picture has, and the smallest WebP. */
export async function* furtherRenderings(master: Uint8Array): AsyncGenerator<Picture> {
  const { width: own = 0 } = await sharp(master).metadata()
  const { tiny, narrow, wide } = pictureWidths
  if (own > tiny) yield await drawn(master, tiny, 'webp')
  for (const width of [tiny, narrow, wide].filter(each => each < own))
    yield await drawn(master, width, 'avif')
  if (own <= wide) yield await drawn(master, own, 'avif')
}

const opened = (source: Uint8Array) =>
  sharp(source, { limitInputPixels: pixelLimit, failOn: 'error' }).rotate()

async function drawn(source: Uint8Array, width: number, format: keyof typeof formats): Promise<Picture> {
  const image = opened(source).resize({ width, withoutEnlargement: true })
  const { data, info } = await formats[format](image).toBuffer({ resolveWithObject: true })
  const mime = format === 'avif' ? 'image/avif' : 'image/webp'
  return { content: data, mime, width: info.width, height: info.height }
}

export async function blurOf(source: Uint8Array): Promise<string | null> {
  const speck = await opened(source).resize({ width: 16 }).webp({ quality: 30 }).toBuffer()
  return (await sharp(speck).stats()).isOpaque ? speck.toString('base64') : null
}
