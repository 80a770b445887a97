import type { Mend } from './editor/mends.ts'
import { isGroup, mentions, type Node, nodesOf, type Path, stepsOf } from './path.ts'
import { canFail } from './proving/facts.ts'
import { provedFindings } from './proving/findings.ts'
import type { Both } from './rules/rule.ts'
import { stepKind } from './steps/registry.ts'

/** What is wrong with a path, at which node, and how to mend it. Errors keep it from being published. */
export interface Finding {
  readonly kind:
    | 'empty'
    | 'twice'
    | 'tooMany'
    | 'dangling'
    | 'unfit'
    | 'unreachable'
    | 'trap'
    | 'handNeeded'
    | 'unproved'
    | 'unpublished'
    | 'notThen'
    | 'always'
    | 'never'
    | 'noUse'
  readonly level: 'error' | 'warning'
  readonly node: string | null
  readonly says: Both
  readonly mend: Both
  /** A change that mends it, where the finding knows better than its kind. */
  readonly mending?: Mend
}

/** Everything to mend before publishing; empty when nobody can get stuck and every step can be reached. */
export function findingsOf(path: Path): readonly Finding[] {
  if (path.steps.length === 0) return [empty]
  const shape = misshapen(path)
  return shape.length > 0 ? shape : [...provedFindings(path), ...handNeeded(path), ...useless(path)]
}

/** What keeps it from being walked at all. */
export const misshapen = (path: Path): readonly Finding[] => [
  ...twice(path),
  ...tooMany(path),
  ...dangling(path),
]

const empty: Finding = {
  kind: 'empty',
  level: 'error',
  node: null,
  says: { id: 'Jalur ini belum punya langkah.', en: 'This path has no steps yet.' },
  mend: { id: 'Tambahkan langkah pertama.', en: 'Add a first step.' },
}

function twice(path: Path): readonly Finding[] {
  const seen = new Set<string>()
  return nodesOf(path.steps).flatMap(node => {
    if (!seen.has(node.id)) {
      seen.add(node.id)
      return []
    }
    return error(
      'twice',
      node,
      {
        id: `Kode “${node.id}” dipakai dua kali.`,
        en: `The code “${node.id}” is used twice.`,
      },
      { id: 'Hapus salah satunya, lalu tambahkan lagi.', en: 'Remove one of them and add it again.' },
    )
  })
}

const tooMany = (path: Path): readonly Finding[] =>
  nodesOf(path.steps).flatMap(node =>
    isGroup(node) && node.kind === 'choose' && node.atLeast > node.nodes.length
      ? error(
          'tooMany',
          node,
          {
            id: `“${node.title}” meminta ${node.atLeast} pilihan, padahal hanya ada ${node.nodes.length}.`,
            en: `“${node.title}” asks for ${node.atLeast} options but has only ${node.nodes.length}.`,
          },
          { id: 'Kurangi jumlahnya atau tambahkan pilihan.', en: 'Ask for fewer or add options.' },
        )
      : [],
  )

/** Rules that point to nothing, or to a step that cannot bring what they ask. */
function dangling(path: Path): readonly Finding[] {
  const nodes = new Map(nodesOf(path.steps).map(node => [node.id, node]))
  const options = new Set(
    [...nodes.values()].flatMap(node =>
      isGroup(node) && node.kind === 'choose' ? node.nodes.map(one => one.id) : [],
    ),
  )
  return mentions(path).flatMap(({ kind, id, by }) => {
    const from = nodes.get(by)
    if (!from || beyond.has(kind)) return []
    const to = nodes.get(id)
    if (!to) return pointsNowhere(from)
    const step = isGroup(to) ? null : stepKind(to.kind)
    const fits =
      kind === 'step' ||
      (kind === 'option' && options.has(id)) ||
      (kind === 'score' && step?.isGraded) ||
      (kind === 'task' && step?.judged)
    return fits ? [] : unfit(from, to)
  })
}

/** What stands outside the path; the server looks whether it is there. */
const beyond: ReadonlySet<string> = new Set(['competency', 'seminar', 'unit', 'cohort'])

const pointsNowhere = (from: Node) =>
  error(
    'dangling',
    from,
    {
      id: `Syarat pada “${from.title}” menunjuk langkah yang sudah tidak ada.`,
      en: `A rule of “${from.title}” points to a step that is not there any more.`,
    },
    { id: 'Pilih langkah lain atau hapus syaratnya.', en: 'Point it to another step or remove the rule.' },
  )

const unfit = (from: Node, to: Node) =>
  error(
    'unfit',
    from,
    {
      id: `Syarat pada “${from.title}” meminta sesuatu yang tidak dapat diberikan oleh “${to.title}”.`,
      en: `A rule of “${from.title}” asks for something that “${to.title}” cannot give.`,
    },
    {
      id: 'Tunjuk kuis, tugas, atau pilihan yang sesuai.',
      en: 'Point it to a fitting check, task or option.',
    },
  )

const handNeeded = (path: Path): readonly Finding[] =>
  stepsOf(path.steps).flatMap(step =>
    step.attempts !== undefined && canFail(step)
      ? [
          {
            kind: 'handNeeded' as const,
            level: 'warning' as const,
            node: step.id,
            says: {
              id: `Setelah ${step.attempts} kali mencoba “${step.title}”, peserta menunggu bantuan koordinator atau mentor.`,
              en: `After ${step.attempts} tries at “${step.title}” a learner waits for a coordinator or mentor.`,
            },
            mend: {
              id: 'Pastikan ada yang siap membantu, atau jangan batasi jumlah percobaan.',
              en: 'Make sure someone is there to help, or do not limit the tries.',
            },
          },
        ]
      : [],
  )

const useless = (path: Path): readonly Finding[] =>
  stepsOf(path.steps).flatMap((step, at, steps) =>
    stepKind(step.kind).hasUse?.(steps.slice(0, at)) === false
      ? [
          {
            kind: 'noUse' as const,
            level: 'warning' as const,
            node: step.id,
            says: {
              id: `Sebelum “${step.title}” tidak ada pelajaran atau kuis yang soalnya dapat ditanyakan lagi.`,
              en: `Before “${step.title}” there is no lesson or check whose questions could be asked again.`,
            },
            mend: {
              id: 'Pindahkan langkah ini ke belakang, atau hapus.',
              en: 'Move this step further back, or remove it.',
            },
          },
        ]
      : [],
  )

const error = (kind: Finding['kind'], node: Node, says: Both, mend: Both): readonly Finding[] => [
  { kind, level: 'error', node: node.id, says, mend },
]
