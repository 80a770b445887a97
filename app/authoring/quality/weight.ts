import { weightOf } from '../document.ts'
import { countedBytes, heaviestIn, mostBytes } from '../editor/budget.ts'
import type { Rule } from './remark.ts'

/** A lesson keeps to what a poor line carries. */
export const weight: Rule = {
  name: 'weight',
  remarksOn({ doc, facts }) {
    const told = weightOf(doc, facts)
    const [light, budget] = [countedBytes(told), mostBytes(told)]
    if (light <= budget) return []
    const kilobytes = Math.round(light / 1000)
    const most = Math.round(budget / 1000)
    return [
      {
        level: 'warning',
        says: 'tooHeavy',
        values: { kilobytes, most },
        blockId: heaviestIn(doc, facts)?.id ?? '',
      },
    ]
  },
}
