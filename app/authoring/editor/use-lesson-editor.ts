import type { Editor } from '@tiptap/core'
import { type RefObject, useRef } from 'react'
import { useToast } from '#app/ui/toast.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Desk } from '../blocks/block.ts'
import { editWords } from '../blocks/edit-words.ts'
import type { WritingTogether } from '../together/writing-together.ts'
import { commentMarks } from './comment-marks.ts'
import { useDesk } from './desk.tsx'
import { dropBlock } from './drag-block.ts'
import { writingExtensions } from './extensions.ts'
import { finding } from './finding.ts'
import { type Arriving, selectAt, takesHtml } from './foreign-html.ts'
import { type Doings, keyBindings } from './keys.ts'
import {
  insertMarkdown,
  insertPictures,
  looksLikeMarkdown,
  picturesIn,
  recordingAsMarkdown,
  storePictures,
} from './paste.ts'
import { fetchPasteTools, pasteTools } from './pasting.ts'
import { slashes } from './slash.ts'
import type { ListHandle } from './slash-list.tsx'
import { togetherExtensions } from './together.ts'
import { useEditor } from './use-editor.ts'
import { editorWords } from './words.ts'

export interface LessonEditorParts {
  readonly writing: WritingTogether
  readonly doings: Doings
  /** What is offered at a slash. */
  readonly list: RefObject<ListHandle>
  /** Opens what was said about the words one pressed. */
  readonly openThread: (threadId: string) => void
}

/** The Tiptap editor with everything of ours in it. What it calls may change from one drawing of the page to the next. */
export function useLessonEditor(parts: LessonEditorParts): Editor | null {
  const t = useWords(editorWords)
  const say = useWords(editWords)
  const desk = useDesk()
  const toast = useToast()
  const held = useRef<Editor | null>(null)
  const now = useRef<Present>({
    ...parts,
    desk,
    refused: () => {},
    missing: () => {},
    arriving: { pictures: () => false, waits: () => {}, failed: () => {} },
    editor: () => held.current,
  })
  now.current = {
    ...parts,
    desk,
    refused: reason => toast({ kind: 'bad', message: say('imageRefused', { reason }) }),
    missing: pictures =>
      toast({
        kind: 'warn',
        message: t('picturesMissing', {
          count: pictures.length,
          names: pictures.map(alt => alt || t('pictureNameless')).join(', '),
        }),
      }),
    arriving: {
      pictures: (html, files, tools) => {
        const pictures = tools.isPictureAlone(html) ? picturesIn(files) : []
        if (held.current) insertPictures(held.current, pictures, desk, now.current.refused)
        return pictures.length > 0
      },
      waits: () => toast({ message: t('pasting') }),
      failed: again =>
        toast({ kind: 'bad', message: t('pasteFailed'), action: { label: t('again'), onPress: again } }),
    },
    editor: () => held.current,
  }

  return useEditor(() => ({
    injectCSS: false,
    extensions: [
      ...writingExtensions(() => t('placeholder')),
      ...togetherExtensions(parts.writing),
      finding,
      commentMarks(threadId => now.current.openThread(threadId)),
      slashes(() => now.current.list.current?.onKey ?? null),
      keyBindings(() => now.current.doings),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('text'),
        'aria-describedby': 'lesson-text-help',
        class: 'prose lesson-text',
      },
      // The tools stay in view above the text; the cursor never hides behind them.
      scrollThreshold: { top: 130, bottom: 60, left: 0, right: 0 },
      scrollMargin: { top: 140, bottom: 80, left: 0, right: 0 },
      handleDOMEvents: {
        copy: () => void fetchPasteTools().catch(() => undefined),
        cut: () => void fetchPasteTools().catch(() => undefined),
        paste: (_view, event) => taken(event, event.clipboardData, now.current),
        drop: (view, event) => !view.dragging && takenAt(event, now.current),
      },
      transformPastedHTML: html => cleaned(html, now.current),
      handlePaste: (_view, event) => pasted(event, now.current),
      handleDrop: (_view, event, _slice, moved) =>
        (held.current !== null && dropBlock(held.current, event)) || (!moved && dropped(event, now.current)),
    },
    onCreate: ({ editor }) => {
      held.current = editor
    },
  }))
}

interface Present extends LessonEditorParts {
  readonly desk: Desk
  readonly refused: (reason: string) => void
  readonly missing: (pictures: readonly string[]) => void
  readonly arriving: Arriving
  readonly editor: () => Editor | null
}

/** Pasted HTML made ours. Its pictures are stored once they stand in the text; those that did not come are told. */
function cleaned(html: string, { editor, desk, refused, missing }: Present): string {
  const pasted = pasteTools()?.cleanedHtml(html, desk.newId)
  if (!pasted) return html
  setTimeout(() => {
    const at = editor()
    if (at) storePictures(at, pasted.pictures, desk, refused)
    if (pasted.missing.length) missing(pasted.missing)
  })
  return pasted.html
}

function pasted(event: ClipboardEvent, { editor, desk, refused }: Present): boolean {
  const at = editor()
  const clipboard = event.clipboardData
  if (!at || !clipboard) return false
  const html = clipboard.getData('text/html')
  const pictures = html && !pasteTools()?.isPictureAlone(html) ? [] : picturesIn(clipboard.files)
  if (pictures.length) insertPictures(at, pictures, desk, refused)
  const text = clipboard.getData('text/plain')
  const isPlain = !html && !at.isActive('codeBlock')
  const isAlone = isPlain && at.state.selection.$from.parent.content.size === 0
  const clip = isAlone ? recordingAsMarkdown(text, location.origin) : null
  const isMarkdown = isPlain && looksLikeMarkdown(text)
  if (clip ?? isMarkdown) void insertMarkdown(at, clip ?? text)
  return pictures.length > 0 || clip !== null || isMarkdown
}

/** What comes before the tools for it waits for them. */
function taken(event: Event, from: DataTransfer | null, { editor, arriving }: Present): boolean {
  const isTaken = takesHtml(editor(), from, arriving)
  if (isTaken) event.preventDefault()
  return isTaken
}

function takenAt(event: DragEvent, present: Present): boolean {
  const at = present.editor()
  if (!at || pasteTools() || !event.dataTransfer?.getData('text/html')) return false
  selectAt(at, event)
  return taken(event, event.dataTransfer, present)
}

function dropped(event: DragEvent, { editor, desk, refused }: Present): boolean {
  const at = editor()
  const pictures = picturesIn(event.dataTransfer?.files)
  if (!at || pictures.length === 0) return false
  event.preventDefault()
  const place = at.view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place) at.commands.setTextSelection(place.pos)
  insertPictures(at, pictures, desk, refused)
  return true
}
