import { type Editor, Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { OpenThread } from '../together/comment-places.ts'
import { stretchIn } from './comment-stretch.ts'

interface Marks {
  readonly threads: readonly OpenThread[]
  readonly shown: DecorationSet
}

const key = new PluginKey<Marks>('commentMarks')

/** Shows in the text what is talked about; pressing it opens the thread. Nothing of it stands in the lesson itself. */
export const commentMarks = (open: (threadId: string) => void) =>
  Extension.create({
    name: 'commentMarks',
    addProseMirrorPlugins: () => [
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ threads: [], shown: DecorationSet.empty }),
          apply(tr, now, _before, { doc }) {
            const threads: readonly OpenThread[] | undefined = tr.getMeta(key)
            if (threads) return marksIn(doc, threads)
            if (!tr.docChanged || now.threads.length === 0) return now
            // What others write comes as a text that is new from end to end.
            if (isChangeOrigin(tr)) return marksIn(doc, now.threads)
            let isGone = false
            const onRemove = () => {
              isGone = true
            }
            const shown = now.shown.map(tr.mapping, tr.doc, { onRemove })
            return isGone ? marksIn(doc, now.threads) : { ...now, shown }
          },
        },
        props: {
          decorations: state => key.getState(state)?.shown,
          handleClick(view, at, event) {
            const { target } = event
            if (!(target instanceof HTMLElement)) return false
            const block = target.closest('.commented-block')
            const isBeside = block && event.clientX < block.getBoundingClientRect().left
            if (!isBeside && !target.closest('.commented')) return false
            const thread = threadAt(view.state, at)
            if (thread) open(thread)
            return thread !== null
          },
        },
      }),
    ],
  })

export function showThreads(editor: Editor, threads: readonly OpenThread[]) {
  editor.view.dispatch(editor.state.tr.setMeta(key, threads).setMeta('addToHistory', false))
}

/** The thread about the words at a place, else about their block; null when nobody said anything there. */
export function threadAt(state: EditorState, at: number): string | null {
  const marks = key.getState(state)?.shown.find(at, at) ?? []
  const ids = (isOfWords: boolean) =>
    marks.filter(({ spec }) => spec.isOfWords === isOfWords).map(({ spec }) => String(spec.thread))
  return ids(true)[0] ?? ids(false).at(-1) ?? null
}

function marksIn(doc: Node, threads: readonly OpenThread[]): Marks {
  const places = new Map<string, { node: Node; at: number }>()
  doc.descendants((node, at) => {
    if (typeof node.attrs.id === 'string') places.set(node.attrs.id, { node, at })
    return !node.isTextblock
  })
  const shown = threads.flatMap(({ id, blockId, quote }) => {
    const place = places.get(blockId)
    if (!place) return []
    const { node, at } = place
    const stretch = stretchIn(node, quote)
    if (!stretch)
      return [
        Decoration.node(
          at,
          at + node.nodeSize,
          { class: 'commented-block' },
          { thread: id, isOfWords: false },
        ),
      ]
    const [from, to] = [at + 1 + stretch.from, at + 1 + stretch.to]
    return [
      Decoration.inline(from, to, { nodeName: 'mark', class: 'commented' }, { thread: id, isOfWords: true }),
    ]
  })
  return { threads, shown: DecorationSet.create(doc, shown) }
}
