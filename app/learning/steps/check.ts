import { z } from 'zod'
import { competencySlug, scoreOf } from '../evidence.ts'
import type { Rule } from '../rules/rule.ts'
import { defineStep } from './step-kind.ts'

/** A check that has to be passed; `passMark` is copied here when the path is published, so that it cannot change under a learner. */
export const check = defineStep({
  name: 'check',
  of: z.object({
    workId: z.uuid(),
    partId: z.uuid(),
    passMark: z.number().min(0).max(1).default(0.7),
    /** What its questions are about; absent when not known. */
    competencies: z.array(competencySlug).optional(),
  }),
  thing: of => of.partId,
  holds: 'check',
  passes: (evidence, step, of) => (scoreOf(evidence, step) ?? -1) >= of.passMark,
  carries: of => of.competencies ?? null,
  asks: of => ({ rule: 'score', atLeast: of.passMark }) as Rule,
  failures: (evidence, step) => Object.keys(evidence.grades[step] ?? {}).length,
  isGraded: true,
})
