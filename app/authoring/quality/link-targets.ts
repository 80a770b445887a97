import { termHref, termsIn } from '../blocks/term.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { linksIn, withLink } from './line.ts'
import { type Remark, type Rule, textblocksOf } from './remark.ts'

const authorsOnly = /^\/(courses|recordings|lessons|paths|people|units|publishing-policy)(\/|$|\?|#)/

/** A link leads to something that is there, and that a learner may open; pages elsewhere are looked for by night. */
export const linkTargets: Rule = {
  name: 'linkTargets',
  remarksOn({ doc, facts }) {
    const terms = termsIn(doc).map(({ term }) => termHref(term).slice(1))
    const ids = new Set([...[...nodesOf(doc)].map(idOf).filter(Boolean), ...terms])
    const dead = new Set(facts.deadLinks)
    const amiss = (href: string) => {
      if (href.startsWith('#') && !ids.has(decoded(href.slice(1))))
        return { level: 'error', says: 'linkNowhere' } as const
      if (authorsOnly.test(href)) return { level: 'error', says: 'linkAuthorsOnly' } as const
      return dead.has(href) ? ({ level: 'warning', says: 'linkDead' } as const) : null
    }
    const inText = textblocksOf(doc).flatMap(node =>
      linksIn(node).flatMap((link): Remark[] => {
        const found = amiss(link.href)
        if (!found) return []
        const mend = { says: 'linkRemove', of: node, to: withLink(node, link, null) } as const
        return [{ ...found, values: { words: link.text.trim() }, blockId: idOf(node), mend }]
      }),
    )
    const cards = [...nodesOf(doc)].filter(({ type }) => type === 'linkCard')
    const inCards = cards.flatMap((node): Remark[] => {
      const found = amiss(String(node.attrs?.href ?? ''))
      return found
        ? [{ ...found, values: { words: String(node.attrs?.title ?? '') }, blockId: idOf(node) }]
        : []
    })
    return [...inText, ...inCards]
  },
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
