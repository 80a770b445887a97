import type { Editor } from '@tiptap/core'
import type { Desk } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { insertBlock, placeOf } from './insert-block.ts'

const pictureTypes = /^image\/(?:jpeg|png|webp)$/

/** Pictures among pasted or dropped files. */
export const picturesIn = (files: FileList | undefined): readonly File[] =>
  [...(files ?? [])].filter(file => pictureTypes.test(file.type))

/** Puts pictures in place at once and fills them when they are stored; `refused` hears why one was not. */
export function insertPictures(
  editor: Editor,
  files: readonly File[],
  desk: Desk,
  refused: (reason: string) => void,
) {
  const block = blockNamed('image')
  if (!block) return
  for (const file of files) {
    const id = desk.newId()
    insertBlock(editor, block, { newId: () => id })
    desk.upload(file, 'picture').then(
      media => fill(editor, id, { media: media.id, alt: media.alt ?? '' }),
      error => refused(error instanceof Error ? error.message : ''),
    )
  }
}

function fill(editor: Editor, id: string, attrs: Readonly<Record<string, unknown>>) {
  const at = placeOf(editor, id)
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  if (at === null || !node) return
  editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs }))
}

const signs = [
  /^#{1,4} \S/m,
  /^[-*] \S/m,
  /^\d+\. \S/m,
  /\*\*\S/,
  /^\|.*\|\n\|[ :|-]+\|/m,
  /^:{2,}[a-z]/m,
  /^```/m,
  /\]\(https?:/,
]

/** Whether plain text was meant as Markdown: a fence or table alone, or two different signs of it. */
export function looksLikeMarkdown(text: string): boolean {
  const found = signs.filter(sign => sign.test(text)).length
  return found > 1 || (found === 1 && text.includes('\n'))
}

/** Inserts Markdown as blocks; as plain text where it is not understood or not allowed. */
export async function insertMarkdown(editor: Editor, text: string) {
  const [{ parseMarkdown }, { checkDocument }] = await Promise.all([
    import('../markdown.ts'),
    import('../document-check.ts'),
  ])
  try {
    const checked = checkDocument(parseMarkdown(text))
    if (checked.ok) return void editor.commands.insertContent(JSON.parse(JSON.stringify(checked.doc.content)))
  } catch {
    // Not our Markdown: it stays the text it was.
  }
  editor.commands.insertContent(
    text.split(/\n{2,}/).map(part => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
  )
}

/**
 * Pasted HTML as our blocks want it: headings in our levels, lists of word processors as lists, tables with a header row.
 * What the schema does not know, styles and scripts among it, is dropped when the HTML is read.
 */
export function cleanedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of body.querySelectorAll('style, script, title, meta, link, xml')) gone.remove()
  for (const bold of body.querySelectorAll<HTMLElement>(
    'b[style*="font-weight:normal"], b[id^="docs-internal"]',
  ))
    bold.replaceWith(...bold.childNodes)
  for (const h1 of body.querySelectorAll('h1')) renamed(h1, 'h2')
  for (const small of body.querySelectorAll('h5, h6')) renamed(small, 'h4')
  for (const row of body.querySelectorAll('table')) headed(row)
  listsFromWord(body)
  return body.innerHTML
}

function renamed(element: Element, name: string): Element {
  const next = element.ownerDocument.createElement(name)
  next.append(...element.childNodes)
  element.replaceWith(next)
  return next
}

function headed(table: HTMLTableElement) {
  for (const cell of table.rows[0]?.querySelectorAll('td') ?? []) renamed(cell, 'th')
  for (const row of [...table.rows].slice(1))
    for (const cell of row.querySelectorAll('th')) renamed(cell, 'td')
}

/** Word writes list items as paragraphs that begin with their bullet or number. */
function listsFromWord(body: HTMLElement) {
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[class^="MsoListParagraph"]')) {
    const marker = paragraph.querySelector('span[style*="mso-list:Ignore"]')
    const kind = /^\s*\(?[\da-z]{1,3}[.)]/i.test(marker?.textContent ?? '') ? 'ol' : 'ul'
    marker?.remove()
    const before = paragraph.previousElementSibling
    const list = before?.matches(`${kind}[data-word]`) ? before : body.ownerDocument.createElement(kind)
    list.setAttribute('data-word', '')
    if (list !== before) paragraph.before(list)
    const item = body.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
}
