import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { matching } from './insertable.ts'

/** A slash just typed, and what was typed after it. */
export interface Slash {
  readonly from: number
  readonly to: number
  readonly query: string
}

interface Slashes {
  readonly now: Slash | null
  /** Where a slash stands that was left with Escape: it offers nothing any more. */
  readonly left: number | null
}

const key = new PluginKey<Slashes>('slash')

export const slashNow = (state: EditorState): Slash | null => key.getState(state)?.now ?? null

/**
 * The slash before the cursor, when it begins a word and is no part of code. What is called by several words is found by
 * several; where they find nothing, one writes on.
 */
export function slashBefore({ selection }: EditorState): Slash | null {
  const { $from } = selection
  if (!$from.parent.isTextblock || $from.parent.type.spec.code) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n')
  const [, query] = /(?:^|\s)\/([^\s/]*|[^\s/]+(?: [^\s/]+)* ?)$/.exec(before) ?? []
  if (query === undefined || (query.includes(' ') && matching(query).length === 0)) return null
  return { from: $from.pos - query.length - 1, to: $from.pos, query }
}

/** Stops offering at the slash before the cursor, until it is typed again. */
export const leaveSlash = ({ state, dispatch }: EditorView) => dispatch(state.tr.setMeta(key, 'left'))

/** Watches for a slash; `onKey` may take a key while one is offered something. */
export const slashes = (onKey: () => ((key: string) => boolean) | null) =>
  Extension.create({
    name: 'slashes',
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin<Slashes>({
          key,
          state: {
            init: () => ({ now: null, left: null }),
            apply(tr, before, _state, state) {
              if (tr.getMeta(key)) return { now: null, left: before.now?.from ?? before.left }
              const moved = before.left === null ? null : tr.mapping.mapResult(before.left)
              const left = moved && !moved.deletedAfter ? moved.pos : null
              const now = tr.selection.empty || editor.view.composing ? slashBefore(state) : null
              return { now: now?.from === left ? null : now, left }
            },
          },
          props: {
            handleKeyDown(view, { key: pressed, isComposing }) {
              if (!slashNow(view.state) || isComposing) return false
              if (pressed !== 'Escape') return onKey()?.(pressed) ?? false
              leaveSlash(view)
              return true
            },
            decorations(state) {
              const slash = slashNow(state)
              return slash
                ? DecorationSet.create(state.doc, [
                    Decoration.inline(slash.from, slash.to, { nodeName: 'span', class: 'slash' }),
                  ])
                : null
            },
          },
        }),
      ]
    },
  })
