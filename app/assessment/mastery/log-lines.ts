import type { Answered } from './log.ts'

const names = {
  learner: ['learner', 'learner_id', 'user', 'user_id', 'student', 'student_id', 'anon_student_id', 'person'],
  item: ['item', 'item_id', 'problem', 'problem_id', 'question', 'question_id', 'exercise', 'step_name'],
  skill: ['skill', 'skill_id', 'skill_name', 'kc', 'concept', 'concept_id', 'competency', 'topic'],
  correct: ['correct', 'is_correct', 'right', 'answered_correctly', 'correct_first_attempt', 'score'],
  time: ['time', 'timestamp', 'at', 'start_time', 'date', 'datetime', 'order_id', 'answered_at'],
} as const

export type Column = keyof typeof names
export type Columns = Readonly<Record<Column, number>>

/** A log that cannot be read, and where. */
export class LogFault extends Error {}

/** Which column of the file is which, by its header; the first name that fits counts, large and small letters alike. */
export function columnsOf(header: readonly string[]): Columns {
  const known = header.map(name =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  const at = (column: Column) => {
    const found = names[column].map(name => known.indexOf(name)).find(index => index >= 0)
    if (found !== undefined) return found
    throw new LogFault(
      `Line 1 has no column for "${column}". It may be called ${names[column].join(', ')}; found: ${header.join(', ')}`,
    )
  }
  return {
    ...{ learner: at('learner'), item: at('item'), skill: at('skill') },
    ...{ correct: at('correct'), time: at('time') },
  }
}

const yes = new Set(['1', '1.0', 'true', 'yes', 'y'])
const no = new Set(['0', '0.0', 'false', 'no', 'n'])

/** One line of the log; throws a `LogFault` that names the line. */
export function answeredOn(cells: readonly string[], columns: Columns, line: number): Answered {
  const cell = (column: Column) => {
    const text = cells[columns[column]]?.trim() ?? ''
    if (text === '') throw new LogFault(`Line ${line} has no ${column}.`)
    return text
  }
  const correct = cell('correct').toLowerCase()
  if (!yes.has(correct) && !no.has(correct))
    throw new LogFault(`Line ${line}: "${cell('correct')}" is neither right (1, true) nor wrong (0, false).`)
  const [learner, item, skill] = [cell('learner'), cell('item'), cell('skill')]
  return { learner, item, skill, right: yes.has(correct), day: dayOf(cell('time'), line) }
}

const millisecondsADay = 86_400_000

/** Days from a date, seconds or milliseconds since 1970; a small number is an order without dates, a minute apart. */
function dayOf(text: string, line: number): number {
  const number = Number(text)
  if (Number.isFinite(number))
    return number > 1e11 ? number / millisecondsADay : number > 1e8 ? number / 86_400 : number / 1440
  const parsed = Date.parse(text)
  if (Number.isNaN(parsed)) throw new LogFault(`Line ${line}: "${text}" is not a time.`)
  return parsed / millisecondsADay
}
