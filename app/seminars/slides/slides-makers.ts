import { deflateSync } from 'node:zlib'
import { admit } from '#app/authoring/uploads.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { addMaterial } from '../recordings.server.ts'
import { chooseSlides } from './slides.server.ts'

interface PdfParts {
  /** What each page draws, in the language of PDF. */
  readonly pages: readonly string[]
  /** Further objects from number 4 on, and what the pages may use of them. */
  readonly objects?: readonly Buffer[]
  readonly resources?: string
  readonly trailer?: string
}

/** A PDF of pages of 960 by 540 points. */
export function pdfOf({ pages, objects = [], resources = '', trailer = '' }: PdfParts): Buffer {
  const first = 4 + objects.length
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')
  const all: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 960 540] /Resources << /Font << /F 3 0 R >> ${resources} >> >>`,
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    ...objects,
    ...pages.flatMap((drawn, i) => [
      Buffer.from(`<< /Type /Page /Parent 2 0 R /Contents ${first + i * 2 + 1} 0 R >>`),
      streamOf(Buffer.from(drawn)),
    ]),
  ]
  let out = Buffer.from('%PDF-1.7\n')
  const places = all.map((object, i) => {
    const at = out.length
    out = Buffer.concat([out, Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`
  return Buffer.concat([out, Buffer.from(table + end)])
}

export function streamOf(content: Buffer, about = ''): Buffer {
  const packed = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${about} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** A slide with a title, a line, and a picture of its own. */
export const drawnSlide = (title: string, number: number): string =>
  [
    `0.1 0.3 0.3 rg 0 500 960 40 re f`,
    `BT /F 54 Tf 60 420 Td 0 0 0 rg (${title}) Tj ET`,
    `BT /F 24 Tf 60 340 Td (Pokok ke-${number}) Tj ET`,
    ...Array.from({ length: 5 }, (_, i) => {
      const place = (number * 7 + i * 3) % 12
      return `0.9 0.5 0.1 rg ${80 + place * 68} ${40 + ((number + i) % 4) * 66} 60 60 re f`
    }),
  ].join('\n')

export const deckOf = (...titles: readonly string[]): Buffer =>
  pdfOf({ pages: titles.map((title, i) => drawnSlide(title, i + 1)) })

/** A PDF as the slides of a recording, as an upload leaves it. */
export async function makeSlides(person: Person, workId: string, pdf: Uint8Array, name = 'slide.pdf') {
  async function* once() {
    yield pdf
  }
  const arriving = { purpose: 'material', name, content: once(), workId, personId: person.id } as const
  const admitted = await admit(db, arriving, testTime)
  if (!admitted.ok) throw new Error(admitted.reason)
  const { id } = admitted.media
  await addMaterial(db, person, workId, id, testTime)
  await chooseSlides(db, person, workId, id, testTime)
  return id
}

export const deckRow = (mediaId: string) =>
  db.selectFrom('deck').selectAll().where('mediaId', '=', mediaId).executeTakeFirstOrThrow()
