import type { Editor } from '@tiptap/core'
import type { Desk } from '../blocks/block.ts'
import { clockTime } from '../blocks/clock-time.ts'
import { blockNamed } from '../blocks/registry.ts'
import { recordingLinked } from '../recording-opening.ts'
import { insertBlock, placeOf } from './insert-block.ts'
import type { PastedPicture } from './paste-html.ts'

const pictureTypes = /^image\/(?:jpeg|png|webp)$/

/** Pictures among pasted or dropped files. */
export const picturesIn = (files: Iterable<File> | undefined): readonly File[] =>
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

/** Stores pictures that came inside pasted HTML, each where it stands under the name it was given for the time. */
export function storePictures(
  editor: Editor,
  pictures: readonly PastedPicture[],
  desk: Desk,
  refused: (reason: string) => void,
) {
  for (const { name, file } of pictures)
    desk.upload(file, 'picture').then(
      media => rename(editor, name, media.id),
      error => {
        rename(editor, name, '')
        refused(error instanceof Error ? error.message : '')
      },
    )
}

function rename(editor: Editor, name: string, media: string) {
  editor.state.doc.descendants((node, at) => {
    if (node.attrs.media !== name) return
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, media }))
  })
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

/** The Markdown of the block for a copied address of a recording here, at its moment or clip; null for any other text. */
export function recordingAsMarkdown(text: string, origin: string): string | null {
  const linked = recordingLinked(text, origin)
  if (!linked) return null
  const { work, opening } = linked
  const at =
    opening &&
    ` from="${clockTime(opening.from)}"${opening.to === null ? '' : ` to="${clockTime(opening.to)}"`}`
  return `::recording{id="${work}"${at ?? ''}}`
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
