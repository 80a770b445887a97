import type { Compared, Comparison } from './compare.ts'
import { type Interval, miscalibration } from './scores.ts'

/** A comparison as lines of text: the scores of every model, then how far each expects what comes. */
export function reported({ learnt, tested, known, compared }: Comparison): string {
  return [
    `Learnt from ${many(learnt.answers)} answers of ${many(learnt.learners)} learners; tested on ${many(tested.answers)} answers of ${many(tested.learners)} others.`,
    `Before ${percent(known)} of the tested answers the learner had given enough others for Bina to say anything; * marks what Bina could use.`,
    '',
    ...table(
      ['Model', 'AUC', '95 %', 'Log loss', '95 %', 'Brier', '95 %', 'Off by', 'Log loss once known'],
      compared.map(scoreRow),
    ),
    '',
    'Calibration: of the answers expected to be right so often, how many were.',
    '',
    ...table(
      ['Model', 'Expected between', 'Answers', 'Expected', 'Right'],
      compared.flatMap(calibrationRows),
    ),
  ].join('\n')
}

const scoreRow = ({ model, scored, calibration, logLossOnceKnown }: Compared): string[] => [
  `${model.name}${model.ours ? ' *' : ''}`,
  ...[short(scored.auc), span(scored.within.auc)],
  ...[short(scored.logLoss), span(scored.within.logLoss)],
  ...[short(scored.brier), span(scored.within.brier)],
  ...[short(miscalibration(calibration)), short(logLossOnceKnown)],
]

const calibrationRows = ({ model, calibration }: Compared): string[][] =>
  calibration.map(({ from, to, answers, expected, right }) => [
    model.name,
    `${from.toFixed(1)} and ${to.toFixed(1)}`,
    ...[many(answers), expected.toFixed(3), right.toFixed(3)],
  ])

const short = (number: number) => number.toFixed(4)
const span = ([low, high]: Interval) => `${low.toFixed(4)}–${high.toFixed(4)}`
const many = (count: number) => count.toLocaleString('en')
const percent = (share: number) => `${Math.round(share * 100)} %`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map(row => row[i]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)]
}
