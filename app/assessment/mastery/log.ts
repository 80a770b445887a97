/**
 * A log of answers in columns: row i says who answered what, about which skill, whether right (1) or not (0), and when, in
 * days. Rows lie by learner and then by time; of the same moment, as they came. Learners, items and skills are numbers from 0.
 */
export interface Log {
  readonly rows: number
  readonly learner: Int32Array
  readonly item: Int32Array
  readonly skill: Int32Array
  readonly right: Uint8Array
  readonly day: Float64Array
  readonly learners: number
  readonly items: number
  readonly skills: number
}

export interface Answered {
  readonly learner: string
  readonly item: string
  readonly skill: string
  readonly right: boolean
  /** Days since any fixed moment. */
  readonly day: number
}

export interface LogBuilder {
  add(answered: Answered): void
  done(): Log
}

/** Takes a log row by row, in whatever order, some thirty bytes a row. */
export function logBuilder(): LogBuilder {
  const [learner, item, skill] = [numbered(), numbered(), numbered()]
  const right = growing(room => new Uint8Array(room))
  const day = growing(room => new Float64Array(room))
  return {
    add(answered) {
      learner.add(answered.learner)
      item.add(answered.item)
      skill.add(answered.skill)
      right.add(answered.right ? 1 : 0)
      day.add(answered.day)
    },
    done() {
      const order = orderOf(learner.values(), day.values())
      return {
        rows: order.length,
        learner: arranged(learner.values(), order),
        item: arranged(item.values(), order),
        skill: arranged(skill.values(), order),
        right: arranged(right.values(), order),
        day: arranged(day.values(), order),
        learners: learner.names(),
        items: item.names(),
        skills: skill.names(),
      }
    },
  }
}

type Column = Int32Array | Uint8Array | Float64Array

function growing<C extends Column>(make: (room: number) => C) {
  let column = make(1024)
  let length = 0
  return {
    add(value: number) {
      if (length === column.length) {
        const larger = make(length * 2)
        larger.set(column)
        column = larger
      }
      column[length] = value
      length += 1
    },
    values: () => column.subarray(0, length) as C,
  }
}

function numbered() {
  const numbers = new Map<string, number>()
  const column = growing(room => new Int32Array(room))
  return {
    add(name: string) {
      let number = numbers.get(name)
      if (number === undefined) {
        number = numbers.size
        numbers.set(name, number)
      }
      column.add(number)
    },
    values: column.values,
    names: () => numbers.size,
  }
}

const orderOf = (learner: Int32Array, day: Float64Array): Int32Array =>
  Int32Array.from(learner.keys()).sort((a, b) => learner[a]! - learner[b]! || day[a]! - day[b]! || a - b)

function arranged<C extends Column>(column: C, order: Int32Array): C {
  const laid = column.slice(0, order.length) as C
  for (let i = 0; i < order.length; i += 1) laid[i] = column[order[i]!]!
  return laid
}

/** Where each learner's rows begin, and at the end where the last ones end. */
export function learnerStarts({ learner, rows }: Log): Int32Array {
  const starts: number[] = []
  for (let i = 0; i < rows; i += 1) if (i === 0 || learner[i] !== learner[i - 1]) starts.push(i)
  return Int32Array.from([...starts, rows])
}

/** The rows of the learners for whom `keeps` holds; numbers stay as they are. */
export function rowsOf(log: Log, keeps: (learner: number) => boolean): Log {
  const kept = log.learner.map((learner, i) => (keeps(learner) ? i : -1)).filter(i => i >= 0)
  return {
    ...log,
    rows: kept.length,
    learner: arranged(log.learner, kept),
    item: arranged(log.item, kept),
    skill: arranged(log.skill, kept),
    right: arranged(log.right, kept),
    day: arranged(log.day, kept),
  }
}
