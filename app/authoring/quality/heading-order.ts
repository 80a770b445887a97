import { idOf, nodesOf } from '../doc-node.ts'
import type { Remark, Rule } from './remark.ts'

/** Headings go down one level at a time, since a screen reader tells a learner by them where they are (WCAG 2.2, 1.3.1). */
export const headingOrder: Rule = {
  name: 'headingOrder',
  remarksOn({ doc }) {
    const remarks: Remark[] = []
    let before = 1
    for (const node of nodesOf(doc)) {
      if (node.type !== 'heading') continue
      const level = Number(node.attrs?.level ?? 2)
      if (level > before + 1) {
        const to = { ...node, attrs: { ...node.attrs, level: before + 1 } }
        const mend = { says: 'headingRaise', of: node, to } as const
        remarks.push({ level: 'warning', says: 'headingSkips', blockId: idOf(node), mend })
        before += 1
      } else before = level
    }
    return remarks
  },
}
