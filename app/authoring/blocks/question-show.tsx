import type { ShowProps } from './block.ts'
import type { QuestionBlock } from './question.tsx'

export const ShowQuestion = ({ id, attrs: { question }, slots }: ShowProps<QuestionBlock>) => (
  <>{slots.question?.(question, id)}</>
)
