import { altWords } from './alt-words.ts'
import { boldHeading } from './bold-heading.ts'
import { headingOrder } from './heading-order.ts'
import { linkTargets } from './link-targets.ts'
import { linkWords } from './link-words.ts'
import { longSentences } from './long-sentences.ts'
import { placeholders } from './placeholders.ts'
import { plainWords } from './plain-words.ts'
import { questionFeedback } from './question-feedback.ts'
import type { Reading, Remark, Rule, Severity } from './remark.ts'
import { tableHeaders } from './table-headers.ts'
import { weight } from './weight.ts'

/** Everything a lesson is looked over for. A new rule is its file, its test, its words and a line here. */
export const rules: readonly Rule[] = [
  linkTargets,
  tableHeaders,
  placeholders,
  headingOrder,
  altWords,
  linkWords,
  questionFeedback,
  weight,
  boldHeading,
  longSentences,
  plainWords,
]

export const severities: readonly Severity[] = ['error', 'warning', 'advice']

/** What an author should know of a lesson, the gravest first; `gapsIn` tells what is not filled in. */
export const remarksOn = (reading: Reading): readonly Remark[] =>
  rules
    .flatMap(rule => rule.remarksOn(reading))
    .sort((a, b) => severities.indexOf(a.level) - severities.indexOf(b.level))
