import { baseOf, type WorkKind } from '../work.ts'

/** Where a work is written, and where in it a text is. */
export function addressesOf({ kind, workId, partId }: { kind: WorkKind; workId: string; partId: string }) {
  const work = `${baseOf(kind)}/${workId}`
  return { work, text: kind === 'course' ? `${work}/parts/${partId}` : `${work}/page` }
}
