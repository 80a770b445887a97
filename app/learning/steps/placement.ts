import { z } from 'zod'
import { competencySlug, scoreOf } from '../evidence.ts'
import { defineStep } from './step-kind.ts'

/** A check that nobody fails: its grade says which later steps may be skipped. */
export const placement = defineStep({
  name: 'placement',
  of: z.object({
    workId: z.uuid(),
    partId: z.uuid(),
    /** What its questions are about; absent when not known. */
    competencies: z.array(competencySlug).optional(),
  }),
  thing: of => of.partId,
  holds: 'check',
  passes: (evidence, step) => scoreOf(evidence, step) !== null,
  carries: of => of.competencies ?? null,
  asks: () => null,
  failures: () => 0,
  isGraded: true,
})
