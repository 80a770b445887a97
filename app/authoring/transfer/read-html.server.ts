import { DOMParser as SchemaParser } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import type { Doc } from '../document.ts'
import { lessonSchema } from '../document-check.ts'
import { renamed, unwrapped } from '../editor/paste-dom.ts'
import { clean, withoutHandlers } from '../editor/paste-html.ts'
import { withIds } from '../markdown/ids.ts'
import { footnotesOf, gatherFootnotes, markChanges } from './html-marks.ts'
import { refuseEndlessHtml } from './html-scan.ts'
import type { IncomingLesson, IncomingModule } from './incoming.ts'
import { titleFrom } from './incoming.ts'
import { type Note, noted, takeNotes } from './notes.ts'
import { type Split, splitByHeadings } from './split-headings.ts'

export interface HtmlReading {
  readonly split: Split
  /** The name that a picture's address has among the files; null when it is not there. */
  readonly pictureAt: (address: string) => string | null
  readonly say: { readonly untitled: string; readonly footnotes: string }
}

export interface HtmlCourse {
  readonly title: string
  readonly modules: readonly IncomingModule[]
}

/**
 * HTML as modules and lessons, by the same rules as what an author pastes; what changes or is lost on the way is noted.
 *
 * @throws NoCourse when there is too much of it.
 */
export function readHtml(html: string, reading: HtmlReading): HtmlCourse {
  refuseEndlessHtml(html)
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const body = document.body as unknown as HTMLElement
  body.innerHTML = withoutHandlers(html).replace(outermost, '')
  const named = body.querySelector('title')?.textContent ?? ''
  const notes = footnotesOf(body)
  markChanges(body)
  flatten(body)
  for (const title of body.querySelectorAll('p.MsoTitle, p.title')) renamed(title, 'h1').className = 'title'
  const tops = [...body.childNodes].filter(
    ({ nodeType, textContent }) => nodeType === 1 || textContent?.trim(),
  )
  const { title, modules } = splitByHeadings(tops.map(topOf), reading.split)
  const lesson = (name: string, blocks: readonly number[]) => {
    const page = body.ownerDocument.createElement('div')
    page.append(...blocks.map(at => tops[at]!))
    gatherFootnotes(page, notes, reading.say.footnotes)
    return lessonOf(page, titleFrom(name, titleFrom(title, reading.say.untitled)), reading)
  }
  return {
    title: title || named.trim(),
    modules: modules.map(module => ({
      title: module.title,
      parts: module.lessons.map(({ title, blocks }) => lesson(title, blocks)),
    })),
  }
}

/** What stands around a page; it is read as what stands within one. */
const outermost = /<!doctype[^>]*>|<\/?(html|head|body)\b[^>]*>/gi

/** Boxes around headings go, so that headings stand at the top. */
function flatten(body: HTMLElement) {
  const boxes = 'main, article, section, div, header, footer, b[id^="docs-internal"]'
  for (let at = body.firstElementChild; at; ) {
    const isBox =
      at.matches(boxes) && (at.matches('html, head, body') || at.querySelector('h1, h2, h3, h4, h5, h6'))
    const next: Element | null = isBox
      ? (at.firstElementChild ?? at.nextElementSibling)
      : at.nextElementSibling
    if (isBox) unwrapped(at)
    at = next
  }
}

function topOf(node: ChildNode) {
  const element = node.nodeType === 1 ? (node as Element) : null
  const level = Number(/^h([1-6])$/.exec(element?.localName ?? '')?.[1] ?? 0)
  return {
    level,
    text: level ? (element?.textContent ?? '').replace(/[\uE000][^\uE002]*\uE002/g, '').trim() : '',
    isTitle: level === 1 && (element?.classList.contains('title') ?? false),
  }
}

function lessonOf(page: HTMLElement, title: string, { pictureAt }: HtmlReading): IncomingLesson {
  levelHeadings(page)
  clean(page, pictureAt)
  const parsed = SchemaParser.fromSchema(lessonSchema)
    .parse(page as unknown as Node)
    .toJSON()
  const { doc, notes } = takeNotes(withIds(withoutNothing(parsed)) as Doc)
  return { kind: 'lesson', title, minutes: null, doc, notes: [...notes, ...missingPictures(doc)] }
}

/** The highest heading of a lesson becomes its highest level, and four is the deepest. */
function levelHeadings(page: HTMLElement) {
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const highest = Math.min(...headings.map(({ localName }) => Number(localName[1])))
  for (const heading of headings) {
    const level = Number(heading.localName[1]) - highest + 2
    if (level > 4) heading.append(noted('headingDeep'))
    renamed(heading, `h${Math.min(4, level)}`)
  }
}

export const missingPictures = (doc: DocNode): readonly Note[] =>
  [...nodesOf(doc)]
    .filter(({ type, attrs }) => type === 'image' && attrs?.media === '')
    .map(node => ({ what: 'pictureMissing', blockId: idOf(node), detail: String(node.attrs?.alt ?? '') }))

/** Attributes that say nothing are left out, as is the name a block does not have yet. */
function withoutNothing(node: DocNode): DocNode {
  const { id, ...attrs } = node.attrs ?? {}
  const kept = id === null || id === undefined ? attrs : { id, ...attrs }
  const content = node.content?.map(withoutNothing)
  return { ...node, ...(node.attrs && { attrs: kept }), ...(content && { content }) }
}
