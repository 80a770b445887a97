import { weightOf } from '../document.ts'
import { heaviestIn, mostBytes } from '../editor/budget.ts'
import type { Rule } from './remark.ts'

/** A lesson keeps to what a poor line carries. */
export const weight: Rule = {
  name: 'weight',
  remarksOn({ doc, facts }) {
    const told = weightOf(doc, facts)
    const light = told.bytes - told.streamed.bytes
    if (light <= mostBytes(told)) return []
    const kilobytes = Math.round(light / 1000)
    const most = Math.round(mostBytes(told) / 1000)
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
