import { idOf, nodesOf } from '../doc-node.ts'
import { linksIn, withLink } from './line.ts'
import { type Remark, type Rule, textblocksOf } from './remark.ts'

const authorsOnly = /^\/(courses|recordings|lessons|paths|people|units|publishing-policy)(\/|$|\?|#)/

/** A link leads to something that is there, and that a learner may open. */
export const linkTargets: Rule = {
  name: 'linkTargets',
  remarksOn({ doc }) {
    const ids = new Set([...nodesOf(doc)].map(idOf).filter(Boolean))
    return textblocksOf(doc).flatMap(node =>
      linksIn(node).flatMap((link): Remark[] => {
        const isGone = link.href.startsWith('#') && !ids.has(decoded(link.href.slice(1)))
        if (!isGone && !authorsOnly.test(link.href)) return []
        const mend = { says: 'linkRemove', of: node, to: withLink(node, link, null) } as const
        const says = isGone ? 'linkNowhere' : 'linkAuthorsOnly'
        return [{ level: 'error', says, values: { words: link.text.trim() }, blockId: idOf(node), mend }]
      }),
    )
  },
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
