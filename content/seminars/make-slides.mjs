// Makes the slides of a talk out of its talk.json: node content/seminars/make-slides.mjs inovasi-layanan
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Image, Page, renderToFile, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement } from 'react'
import sharp from 'sharp'
import { height, ink, width } from '../drawings/ink.mjs'
import { drawing } from './slides.mjs'

const folder = new URL(`./${process.argv[2] ?? 'inovasi-layanan'}/`, import.meta.url).pathname
const talk = JSON.parse(readFileSync(join(folder, 'talk.json'), 'utf8'))

const looks = StyleSheet.create({
  page: { backgroundColor: ink.paper, fontFamily: 'Helvetica', color: ink.line },
  bar: { position: 'absolute', top: 0, left: 0, right: 0, height: 10, backgroundColor: ink.teal },
  words: { position: 'absolute', left: 80 },
  side: { position: 'absolute', top: 0, left: 0, width, height },
})

/** Words whose foot stands at `y`. */
const words = (said, y, { size, left = 80, bold = false, colour = ink.line }) =>
  createElement(
    Text,
    {
      key: said,
      style: [
        looks.words,
        { left, top: y - size * 0.95, fontSize: size, color: colour },
        bold && { fontFamily: 'Helvetica-Bold' },
      ],
    },
    said,
  )

async function page({ title, points }, number) {
  const first = number === 0
  const picture = await sharp(Buffer.from(drawing(number)))
    .resize(width)
    .png({ palette: true })
    .toBuffer()
  const shown = first ? points.slice(1) : points
  return createElement(
    Page,
    { key: number, size: [width, height], style: looks.page },
    createElement(Image, { style: looks.side, src: { data: picture, format: 'png' } }),
    createElement(View, { style: looks.bar }),
    words(first ? points[0] : title, first ? 200 : 130, {
      size: first ? 72 : 52,
      bold: true,
      colour: ink.teal,
    }),
    ...shown.map((point, i) =>
      words(point, (first ? 290 : 265) + i * (first ? 90 : 110), {
        left: first ? 80 : 136,
        size: first && i === 1 ? 34 : 44,
        colour: first && i === 1 ? ink.quiet : ink.line,
      }),
    ),
  )
}

const pages = await Promise.all(talk.chapters.map(page))
await renderToFile(
  createElement(Document, { title: talk.title, language: talk.language }, ...pages),
  join(folder, 'slides.pdf'),
)
