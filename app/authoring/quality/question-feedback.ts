import { questionsIn } from '../document.ts'
import type { Rule } from './remark.ts'

/** A question says why, since a learner who missed it learns from that and not from the red mark. */
export const questionFeedback: Rule = {
  name: 'questionFeedback',
  remarksOn: ({ doc }) =>
    questionsIn(doc)
      .filter(({ question }) => !String(question.explanation ?? '').trim())
      .map(({ blockId }) => ({ level: 'warning', says: 'feedbackMissing', blockId })),
}
