import type { Root, RootContent } from 'mdast'
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { directive } from 'micromark-extension-directive'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'

/** CommonMark with tables, struck words and directives, without what would take running text for something else. */
export const treeOf = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      { flow: directive().flow },
      { disable: { null: ['htmlFlow', 'codeIndented', 'definition'] } },
    ],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      directiveFromMarkdown({ verbose: true }),
    ],
  })

export const textOfTree = (children: RootContent[]): string => toMarkdown({ type: 'root', children }, writing)

const directives = directiveToMarkdown({ preferShortcut: false, collapseEmptyAttributes: false })

/** Two tildes always: one alone means “about” before a number. */
const struck = Object.assign((): string => '', {
  peek: () => '~',
  attention: () => ({ construct: 'strikethrough', markers: ['~'], sizes: [2] }),
})

const writing: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  extensions: [
    gfmTableToMarkdown(),
    gfmStrikethroughToMarkdown(),
    // Directives stand on lines of their own, so a colon within a line needs no backslash.
    { ...directives, unsafe: directives.unsafe?.filter(({ inConstruct }) => !inConstruct) },
    { handlers: { delete: struck } },
  ],
}
