import type { Mapping, PathEvent } from '../evidence.ts'
import type { PathMachine } from '../machine.ts'
import { mapped } from '../migrating/retold.ts'
import { begin, move } from '../move.ts'
import { type Path, stepsOf } from '../path.ts'
import { placeOf } from '../place.ts'

/** One thing that happened, on which day of the walk, and where it led. Nothing in it tells who or when. */
export interface Moment {
  readonly day: number
  readonly what: 'started' | 'done' | 'graded' | 'submitted' | 'verified' | 'returned' | 'other'
  readonly step: string
  /** Of 100, in tens. */
  readonly score: number | null
  readonly next: string | null
  readonly isCompleted: boolean
}

const whats: Readonly<Partial<Record<PathEvent['type'], Moment['what']>>> = {
  'step.started': 'started',
  'step.finished': 'done',
  'check.graded': 'graded',
  'task.submitted': 'submitted',
  'task.verified': 'verified',
  'task.returned': 'returned',
}

/** Walks a history again on a path, telling its days from the first on; what the path does not have is left out. */
export function rewalk(
  { path, machine, mapping }: { path: Path; machine: PathMachine; mapping: Mapping },
  history: readonly { readonly event: PathEvent; readonly at: Date }[],
): readonly Moment[] {
  const titles = new Map(stepsOf(path.steps).map(step => [step.id, step.title]))
  const first = history[0]?.at.getTime() ?? 0
  let walk = begin(machine)
  const moments: Moment[] = []
  for (const { event, at } of history)
    for (const one of mapped(event, mapping)) {
      walk = move(machine, walk, one)
      const title = 'step' in one ? titles.get(one.step) : undefined
      if (title === undefined) continue
      const place = placeOf(path, walk)
      moments.push({
        ...{
          day: 1 + Math.floor((at.getTime() - first) / 86_400_000),
          what: whats[one.type] ?? 'other',
          step: title,
        },
        score: one.type === 'check.graded' ? Math.round(one.score * 10) * 10 : null,
        next: titles.get(place.next ?? '') ?? null,
        isCompleted: place.isCompleted,
      })
    }
  return moments
}
