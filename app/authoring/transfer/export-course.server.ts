import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { attachment } from '#app/web/attachment.ts'
import { formatIn } from '#app/web/format.ts'
import { storage } from '#app/web/storage.server.ts'
import { type Exported, slugFrom } from './exported.ts'
import { type PaperCourse, paperCourse, picturesOn } from './paper-course.ts'
import { paperHtml, paperStyle } from './paper-html.ts'
import { pdfApart } from './pdf-apart.server.ts'
import { markdownArchive } from './send-archive.server.ts'

interface Wish {
  /** Answers and explanations of questions too. */
  readonly keys: boolean
  readonly zone: string
  readonly now: Date
}

/** A form in which a course goes out. */
type Form = (course: Exported, wish: Wish) => Promise<Response>

const named = ({ title }: Exported) => slugFrom(title, 'kursus')

/** Every form, by the last word of its address. A new one is a line here and its words. */
export const exportForms: Readonly<Record<string, Form>> = {
  markdown: async (course, { now }) =>
    saved(markdownArchive(course, now), 'application/zip', `${named(course)}.zip`),
  html: async (course, wish) => {
    const page = await pageOf(course, wish, false)
    return saved(page, 'text/html; charset=utf-8', `${named(course)}.html`)
  },
  print: async (course, wish) =>
    new Response(await pageOf(course, wish, true), {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    }),
  pdf: async (course, wish) => {
    const paper = paperCourse(course, wish.keys)
    const pictures = await picturesOf(course, paper, bytes =>
      sharp(bytes).flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer(),
    )
    const pdf = await pdfApart({ course, keys: wish.keys, pictures, made: madeOn(paper, wish) })
    return saved(new Uint8Array(pdf), 'application/pdf', `${named(course)}.pdf`)
  },
}

const saved = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': attachment(name, name.split('.').at(-1) ?? '') },
  })

/** The page to print shows itself and its own pictures, and nothing else. */
const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(paperStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

async function pageOf(course: Exported, wish: Wish, open: boolean): Promise<string> {
  const paper = paperCourse(course, wish.keys)
  const data = await picturesOf(
    course,
    paper,
    async (bytes, mime) => `data:${mime};base64,${bytes.toString('base64')}`,
  )
  return paperHtml(paper, { pictures: data, open, made: madeOn(paper, wish) })
}

const madeOn = ({ language, say }: PaperCourse, { zone, now }: Wish) =>
  say.paper('paperMade', { date: formatIn(language, zone).date(now) })

/** Every picture that the paper shows, one after the other. */
async function picturesOf<T>(
  { media }: Exported,
  paper: PaperCourse,
  make: (bytes: Buffer, mime: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const made = new Map<string, T>()
  for (const id of picturesOn(paper)) {
    const known = media[id]
    if (!known?.mime.startsWith('image/')) continue
    made.set(id, await make(await buffer(storage.open(known.digest)), known.mime))
  }
  return made
}
