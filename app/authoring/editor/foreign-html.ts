import type { Editor } from '@tiptap/core'
import { fetchPasteTools, keptPlace, type PasteTools, pasteTools } from './pasting.ts'

/** HTML that came from outside, with the files beside it. */
interface Arrived {
  readonly html: string
  readonly files: readonly File[]
}

export interface Arriving {
  /** Puts pictures in where HTML was nothing but a picture; false when it was more. */
  pictures(html: string, files: readonly File[], tools: PasteTools): boolean
  /** Says that it takes a while, and that it could not be fetched; `again` tries once more. */
  waits(): void
  failed(again: () => void): void
}

/** Milliseconds after which a wait is told. */
const patience = 500

/** Takes HTML that comes before the tools for it, and puts it where it was meant once they are here. True when taken. */
export function takesHtml(editor: Editor | null, from: DataTransfer | null, on: Arriving): boolean {
  const html = from?.getData('text/html')
  if (!editor || !from || !html || pasteTools() || editor.isActive('codeBlock')) return false
  const arrived = { html, files: [...from.files] }
  const place = keptPlace(editor)
  const put = async () => {
    const timer = setTimeout(on.waits, patience)
    try {
      const tools = await fetchPasteTools()
      place.doThere(() => putIn(editor, arrived, tools, on))
    } catch {
      on.failed(put)
    } finally {
      clearTimeout(timer)
    }
  }
  void put()
  return true
}

function putIn(editor: Editor, { html, files }: Arrived, tools: PasteTools, { pictures }: Arriving) {
  if (!pictures(html, files, tools)) editor.view.pasteHTML(html)
}

/** Where a drop falls, the selection goes first. */
export function selectAt({ view, commands }: Editor, { clientX: left, clientY: top }: DragEvent) {
  const at = view.posAtCoords({ left, top })
  if (at) commands.setTextSelection(at.pos)
}
