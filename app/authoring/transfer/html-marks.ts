import { isAllowedHref } from '../blocks/href.ts'
import { type NoteWhat, noted } from './notes.ts'

const lostElements: readonly (readonly [selector: string, what: NoteWhat])[] = [
  ['iframe, frame', 'frame'],
  ['object, embed, applet', 'object'],
  ['video, audio', 'media'],
  ['svg, canvas', 'drawing'],
  ['input, select, textarea, button', 'form'],
]

/** Writes into the text what cleaning is about to drop or change, at the place where it happens. */
export function markChanges(body: HTMLElement) {
  const scripts = body.querySelectorAll('script')
  if ([...scripts].some(script => script.textContent?.trim())) body.append(paragraphOf(body, noted('script')))
  for (const [selector, what] of lostElements)
    for (const element of body.querySelectorAll(selector)) {
      if (element.parentElement?.closest(selector)) continue
      element.before(noted(what, nameOf(element)))
      element.remove()
    }
  for (const table of body.querySelectorAll('table'))
    if (spans(table)) [...table.querySelectorAll('td, th')].at(-1)?.append(noted('tableSpans'))
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (isNoteLink(href) || isAllowedHref(href)) continue
    link.after(noted('linkOff', href))
    link.replaceWith(...link.childNodes)
  }
}

const spans = (table: Element) =>
  [...table.querySelectorAll('[colspan], [rowspan]')].some(cell =>
    ['colspan', 'rowspan'].some(side => Number(cell.getAttribute(side) ?? 1) > 1),
  )

function paragraphOf(body: HTMLElement, text: string) {
  const paragraph = body.ownerDocument.createElement('p')
  paragraph.append(text)
  return paragraph
}

const nameOf = (element: Element) =>
  (element.getAttribute('title') ?? element.getAttribute('src') ?? element.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()

/** Links to notes at the foot, as word processors and converters write them. */
export const isNoteLink = (href: string) => /^#(footnote-|endnote-|fn)[\w-]*$/.test(href)

/**
 * Moves notes from the end of a text to the end of the lesson that refers to them: the reference stays as a number in
 * brackets, the notes become a list under a heading.
 */
export function gatherFootnotes(lesson: HTMLElement, notes: ReadonlyMap<string, Element>, heading: string) {
  const found: Element[] = []
  let first = 0
  for (const link of lesson.querySelectorAll('a[href]')) {
    const note = notes.get((link.getAttribute('href') ?? '').slice(1))
    if (!note) continue
    const number = /\d+/.exec(link.textContent ?? '')?.[0] ?? String(found.length + 1)
    first ||= Number(number)
    found.push(note)
    const around = link.parentElement?.localName === 'sup' ? link.parentElement : link
    around.replaceWith(` [${number}]`)
  }
  if (found.length === 0) return
  const title = lesson.ownerDocument.createElement('h2')
  title.append(`${heading}${noted('footnotes', String(found.length))}`)
  const list = lesson.ownerDocument.createElement('ol')
  list.setAttribute('start', String(first))
  for (const note of found) {
    const item = lesson.ownerDocument.createElement('li')
    item.append(...[...note.childNodes].map(child => child.cloneNode(true)))
    list.append(item)
  }
  lesson.append(title, list)
}

/** The notes of a text by their names, taken out of it. */
export function footnotesOf(body: HTMLElement): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>()
  for (const note of body.querySelectorAll('li[id]')) {
    if (!isNoteLink(`#${note.id}`)) continue
    for (const back of note.querySelectorAll('a[href^="#"]'))
      if (/^(↑|↩︎?|\^)$/.test(back.textContent?.trim() ?? '')) back.remove()
    notes.set(note.id, note)
    const list = note.parentElement
    note.remove()
    if (list && list.children.length === 0) list.remove()
  }
  return notes
}
