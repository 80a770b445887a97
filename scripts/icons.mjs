// Draws the app's icons from its mark, `public/icon.svg`. Run by hand when the mark changes: `node scripts/icons.mjs`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { root } from './house.mjs'

const mark = readFileSync(join(root, 'public/icon.svg'), 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')

/** The mark on daylight paper; `share` is how much of the square it takes, `corner` how round the square is. */
const tile = (share, corner) => {
  const side = 32 / share
  const edge = (32 - side) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${edge} ${edge} ${side} ${side}" width="512" height="512" fill="none" stroke-width="6" stroke-linecap="round"><rect x="${edge}" y="${edge}" width="${side}" height="${side}" rx="${corner * side}" fill="#fbfaf6"/>${mark}</svg>`
}

const draw = (name, size, drawing) =>
  sharp(Buffer.from(drawing), { density: 300 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(root, 'public', name))

await Promise.all([
  draw('icon-192.png', 192, tile(0.72, 0.22)),
  draw('icon-512.png', 512, tile(0.72, 0.22)),
  draw('icon-maskable-512.png', 512, tile(0.54, 0)),
  draw('apple-touch-icon.png', 180, tile(0.68, 0)),
])
