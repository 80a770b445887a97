import type { Evidence } from './evidence.ts'
import { explore } from './explore.ts'
import { isGroup, mentions, type Node, nodesOf, type Path, type Step, stepsOf } from './path.ts'
import { namesOf } from './path-names.ts'
import type { Stop } from './place.ts'
import { told } from './rules/registry.ts'
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
  readonly level: 'error' | 'warning'
  readonly node: string | null
  readonly says: Both
  readonly mend: Both
}

/** Everything to mend before publishing; empty when nobody can get stuck and every step can be reached. */
export function findingsOf(path: Path): readonly Finding[] {
  if (path.steps.length === 0) return [empty]
  const shape = [...twice(path), ...tooMany(path), ...dangling(path)]
  return shape.length > 0 ? shape : [...proved(path), ...handNeeded(path)]
}

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
      (kind === 'task' && step?.isJudged)
    return fits ? [] : unfit(from, to)
  })
}

/** What stands outside the path; the server looks whether it is there. */
const beyond: ReadonlySet<string> = new Set(['competency', 'seminar', 'unit'])

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

/** The proof: every step can be reached, and nobody can get stuck. */
function proved(path: Path): readonly Finding[] {
  const { reached, traps, isComplete } = explore(path)
  if (!isComplete) return [unproved]
  const unreachable = stepsOf(path.steps).filter(step => !reached.has(step.id))
  const stuck = new Map<string, Finding>()
  for (const trap of traps)
    for (const finding of trapFindings(path, trap.stops, trap.walk.evidence))
      if (!stuck.has(finding.node ?? '')) stuck.set(finding.node ?? '', finding)
  return [...unreachable.filter(step => !stuck.has(step.id)).flatMap(unreachableStep), ...stuck.values()]
}

const unproved: Finding = {
  kind: 'unproved',
  level: 'warning',
  node: null,
  says: {
    id: 'Jalur ini bercabang terlalu banyak untuk diperiksa seluruhnya.',
    en: 'This path branches too much to be checked as a whole.',
  },
  mend: { id: 'Kurangi syarat yang saling bergantung.', en: 'Use fewer rules that depend on each other.' },
}

const unreachableStep = (step: Step) =>
  error(
    'unreachable',
    step,
    {
      id: `Tidak ada peserta yang dapat mencapai “${step.title}”.`,
      en: `Nobody can ever reach “${step.title}”.`,
    },
    {
      id: 'Ubah syarat bukanya, pindahkan, atau hapus langkah ini.',
      en: 'Change what opens it, move it or remove it.',
    },
  )

function trapFindings(path: Path, stops: readonly Stop[], evidence: Evidence) {
  const closed = stops.filter(stop => stop.stand === 'closed' && stop.isReached)
  const names = namesOf(path)
  if (closed.length === 0) return stops.filter(stop => stop.isOpen).flatMap(({ step }) => endless(step))
  return closed.flatMap(({ step }) => {
    const rule = step.opens && told(step.opens, evidence, step.id, names)
    return error(
      'trap',
      step,
      {
        id: `Peserta dapat terhenti sebelum “${step.title}”: ${rule?.asks.id ?? ''} tidak mungkin lagi tercapai (${rule?.says.id ?? ''}).`,
        en: `A learner can get stuck before “${step.title}”: ${rule?.asks.en ?? ''} is out of reach by then (${rule?.says.en ?? ''}).`,
      },
      {
        id: 'Longgarkan syarat bukanya, atau tambahkan “boleh dilewati bila …”.',
        en: 'Ask for less to open it, or add “may be skipped when …”.',
      },
    )
  })
}

const endless = (step: Step) =>
  error(
    'trap',
    step,
    {
      id: `“${step.title}” tidak pernah dapat diselesaikan dengan syarat lulusnya sekarang.`,
      en: `“${step.title}” can never be passed under its present rule.`,
    },
    { id: 'Ubah syarat lulusnya.', en: 'Change what passes it.' },
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

/** Whether its kind knows failure at all. */
const canFail = (step: Step) => stepKind(step.kind).asks(step.of) !== null || step.passes !== undefined

const error = (kind: Finding['kind'], node: Node, says: Both, mend: Both): readonly Finding[] => [
  { kind, level: 'error', node: node.id, says, mend },
]
