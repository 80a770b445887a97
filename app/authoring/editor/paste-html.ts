import { renamed, unwrapped } from './paste-dom.ts'
import { nestedLists } from './paste-lists.ts'
import { marksOfStyles } from './paste-styles.ts'
import { evenTables } from './paste-tables.ts'
/** A picture that came inside the HTML, and the name it bears in the text until it is stored. */
export interface PastedPicture {
  readonly name: string
  readonly file: File
}

export interface Pasted {
  readonly html: string
  readonly pictures: readonly PastedPicture[]
  /** What pictures that did not come along would have shown, in words. */
  readonly missing: readonly string[]
}

/** What is of no use in a lesson, with all it holds. */
const useless =
  'style, script, title, meta, link, xml, noscript, template, iframe, object, svg, canvas, nav, button, input, select, textarea, [hidden], colgroup'

/** Pasted HTML as our blocks want it, with the pictures that came inside. */
export function cleanedHtml(html: string, newId: () => string): Pasted {
  const body = bodyOf(html)
  if (body.querySelector('[data-pm-slice]')) return { html: body.innerHTML, pictures: [], missing: [] }
  const pictures: PastedPicture[] = []
  const missing = clean(body, address => {
    const file = fileOf(address)
    if (!file) return null
    pictures.push({ name: newId(), file })
    return pictures.at(-1)?.name ?? null
  })
  return { html: body.innerHTML, pictures, missing }
}

/**
 * Makes HTML what our blocks want: headings in our levels, lists of word processors as lists, even tables with a header row,
 * pictures as picture blocks under the name that `named` gives for their address. What the schema does not know, styles and
 * classes among it, is dropped when the HTML is read. Returns the words of pictures without a name.
 */
export function clean(body: HTMLElement, named: (address: string) => string | null): readonly string[] {
  for (const gone of body.querySelectorAll(useless)) gone.remove()
  comments(body)
  marksOfStyles(body)
  for (const office of [...body.querySelectorAll('*')].filter(each => each.localName.includes(':')))
    unwrapped(office)
  spaces(body)
  loneBreaks(body)
  const missing = picturesIn(body, named)
  headings(body)
  nestedLists(body)
  evenTables(body)
  for (const link of body.querySelectorAll('a')) straightened(link)
  for (const paragraph of body.querySelectorAll('p'))
    if (!paragraph.textContent?.trim() && !paragraph.closest('td, th')) paragraph.remove()
  for (const styled of body.querySelectorAll('[data-style]')) styled.removeAttribute('data-style')
  return missing
}

/** Kinds of nodes, as every DOM numbers them. */
const element = 1
const text = 3
const shownText = 4
const shownComment = 128

const bodyOf = (html: string): HTMLElement =>
  new DOMParser().parseFromString(withoutHandlers(html), 'text/html').body

/** A page's policy refuses styles and handlers even where they are only read, so they go by another name. */
export const withoutHandlers = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/([\s"'])(style|on[a-z]+)\s*=/gi, '$1data-$2='))

/** Whether a picture is all that was copied. */
export function isPictureAlone(html: string): boolean {
  const body = bodyOf(html)
  return body.querySelectorAll('img').length === 1 && !body.textContent?.trim()
}

function comments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, shownComment)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** Word processors hold words apart with spaces that do not break. */
function spaces(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, shownText)
  while (walker.nextNode())
    walker.currentNode.nodeValue = (walker.currentNode.nodeValue ?? '').replace(/\u00a0/g, ' ')
}

/** Breaks between blocks are empty lines, which our blocks need not. */
function loneBreaks(body: HTMLElement) {
  for (const lone of body.querySelectorAll('br')) {
    let before = lone.previousSibling
    while (before && !before.textContent?.trim() && before.nodeType === text) before = before.previousSibling
    const isAfterText = before?.nodeType === element ? !(before as Element).matches(blocks) : before !== null
    if (!isAfterText && !lone.closest('p, h1, h2, h3, h4, h5, h6, li, td, th, pre')) lone.remove()
  }
}

const blocks = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, div, blockquote, pre, figure, hr, br'

/** The highest heading becomes our highest; a title counts as one. */
function headings(body: HTMLElement) {
  for (const title of body.querySelectorAll('p.MsoTitle')) renamed(title, 'h1')
  const down = body.querySelector('h1') ? 1 : 0
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    renamed(heading, `h${Math.min(4, Number(heading.localName[1]) + down)}`)
}

/** The address behind one that only leads on. */
function straightened(link: HTMLAnchorElement) {
  const [, behind] =
    /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(link.getAttribute('href') ?? '') ?? []
  if (behind) link.setAttribute('href', decoded(behind))
}

const decoded = (address: string) => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function picturesIn(body: HTMLElement, named: (address: string) => string | null): readonly string[] {
  const missing: string[] = []
  for (const image of [...body.querySelectorAll('img')].reverse()) {
    if (!isSpeck(image)) {
      const name = named(image.getAttribute('src') ?? '')
      const alt = (image.getAttribute('alt') ?? '').slice(0, 500)
      if (!name) missing.unshift(alt)
      place(image, { media: name ?? '', alt, caption: captionOf(image), decorative: false })
    }
    image.remove()
  }
  return missing
}

/** Pages count their readers with pictures nobody sees. */
const isSpeck = (image: HTMLImageElement) =>
  [image.getAttribute('width'), image.getAttribute('height')].some(side => side === '0' || side === '1')

function captionOf(image: HTMLImageElement): string {
  const caption = image.closest('figure')?.querySelector('figcaption')
  caption?.remove()
  return (caption?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 500)
}

/** A picture block stands behind the paragraph or table its picture stood in. */
function place(image: HTMLImageElement, attrs: Readonly<Record<string, unknown>>) {
  const block = image.ownerDocument.createElement('div')
  block.setAttribute('data-block', 'image')
  block.setAttribute('data-attrs', JSON.stringify(attrs))
  let at: Element = image.closest('table') ?? image.closest('p, h1, h2, h3, h4, h5, h6, figure') ?? image
  while (at.parentElement?.matches('a, span, b, strong, i, em, u, font')) at = at.parentElement
  at.after(block)
}

function fileOf(address: string): File | null {
  const [, type = '', base64 = ''] = /^data:(image\/(?:png|jpeg|webp));base64,(.+)$/s.exec(address) ?? []
  if (!base64) return null
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), sign => sign.charCodeAt(0))
    return new File([bytes], `picture.${type.slice(6)}`, { type })
  } catch {
    return null
  }
}
