import type { DocNode, MarkdownNames } from './blocks/block.ts'
import type { Doc } from './document.ts'
import { refuseEndless } from './markdown/endless.ts'
import { withIds } from './markdown/ids.ts'
import { readBlocks } from './markdown/read.ts'
import { textOfTree, treeOf } from './markdown/syntax.ts'
import { writeBlocks } from './markdown/write.ts'

/**
 * Reads a lesson's text. No DOM, no I/O. The dialect is CommonMark with tables and struck words as GitHub writes them, without
 * HTML, indented code and reference links, and with these additions:
 *
 * - `## ` to `#### ` are headings (`#` is read as `##`); `<br>` breaks the line in a heading or a cell; links lead to http,
 *   https, mailto, tel, `/path` or `#anchor`.
 * - A table's first row is its header, a cell is one paragraph.
 * - `![words for who cannot see it](media:slug "caption")` alone on its line is a picture; empty words mean decoration.
 * - `:::callout{kind="tip" title="…"}` … `:::` sets blocks apart; kinds tip, note, example, warning, task. One within another
 *   takes fewer colons than the one around it.
 * - A block with sections, such as `::::accordion`, holds `:::section{title="…"}` … `:::` alone, and they any blocks.
 * - `::recording{id="work" from="1:30" to="4:05"}` shows a seminar recording.
 * - `::file{id="slug" title="…"}` is a paper to take along, `::linkCard{href="…" title="…" why="…"}` a place worth going to,
 *   `::embed{href="…" title="…" instead="…"}` a video or slides of a known provider.
 * - `::reflection{prompt="…"}` asks a learner to write for themselves.
 * - a fence named `question` holds a question as YAML with the fields of `Question`; so do `flashcards` (a list of `front` and
 *   `back`), `glossary` (a list of `term`, `meaning`, `short`, `source`), `gallery` (a list of `media`, `alt`, `caption`),
 *   `labelledPicture` (`media`, `alt`, `caption`, `labels` of `x`, `y`, `title`, `text`), `audio` and `video` (`media`, `title`,
 *   `transcript`), `checklist` (`title`, `items`), `poll` (`ask`, `several`, `options` of `id`, `words`), `formula` (`tex`, `caption`) and
 *   `scenario` (`title`, `turns`: `id`, `speaker`, `words`, then `choices` of `words`, `consequence`, `next`, or `end` as good,
 *   fair or poor with `advice`).
 *
 * Blocks get ids told from their content, so the same text gives the same document.
 *
 * @throws MarkdownMistake with the line (from 1) and what is wrong with it.
 */
export function parseMarkdown(markdown: string, names: MarkdownNames = {}): Doc {
  const text = markdown.replace(/\r\n?/g, '\n')
  refuseEndless(text)
  const content = readBlocks(treeOf(text).children, { text, names })
  return withIds({ type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] }) as Doc
}

/** Writes a document so that `parseMarkdown` gives it back, but for block ids and empty paragraphs. */
export const toMarkdown = (doc: DocNode): string => textOfTree(writeBlocks(doc.content))
