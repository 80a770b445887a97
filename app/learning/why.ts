import type { Day } from '#app/web/day.ts'
import { type Evidence, scoreOf } from './evidence.ts'
import { allowedTries, failuresOf } from './machine.ts'
import { isGroup, type Node, nodesOf, type Path, type Step } from './path.ts'
import { namesOf } from './path-names.ts'
import { groupIn, type Stop } from './place.ts'
import { type Names, told } from './rules/registry.ts'
import { type Both, outOf100, type Reader, type Rule } from './rules/rule.ts'
import type { JudgedWord } from './steps/judged.ts'
import { judgedAs, stepKind } from './steps/registry.ts'
import { whySayings } from './why-words.ts'

/** Why a step stands where it stands: one or two sentences to the reader, with the values of the rule that decided. */
export function why(
  path: Path,
  evidence: Evidence,
  stop: Stop,
  { reader = 'learner', today }: { readonly reader?: Reader; readonly today?: Day } = {},
): Both {
  const { step } = stop
  const names = namesOf(path, reader, today)
  const sayings = whySayings[reader]
  const says = (rule: Rule) => told(rule, evidence, step.id, names)
  switch (stop.stand) {
    case 'closed':
      return whyClosed(path, stop, step.opens && says(step.opens), names)
    case 'open':
    case 'doing':
      return sentence(whyOpen(path, evidence, stop, names), reader === 'learner' && stepKind(step.kind).ends)
    case 'handed-in':
      return saidOfJudged(step, reader === 'learner' ? 'why' : 'why.helper')
    case 'falling-short':
      return sentence(howItStands(step, evidence, names), stop.isBarred ? sayings.barred : sayings.helpThere)
    case 'needs-a-hand':
      return sentence(
        reader === 'helper' && howItStands(step, evidence, names),
        sayings.stuck(allowedTries(step, evidence) ?? 0),
      )
    case 'passed':
      return whyPassed(step, evidence)
    case 'tested-out':
      return step.skips ? framed(sayings.skippedSince, says(step.skips).says) : framed(sayings.skipped)
    case 'waived':
      return sayings.waived
    case 'spare':
      return {
        id: 'Tidak diperlukan lagi: pilihan lain sudah mencukupi.',
        en: 'No longer needed: enough of this choice is done.',
      }
    case 'aside': {
      const title = names.title(stop.remedyOf ?? '')
      return {
        id: `Hanya diperlukan bila “${title}” belum berhasil.`,
        en: `Only needed when “${title}” does not work out.`,
      }
    }
  }
}

const saidOfJudged = ({ kind }: Step, word: JudgedWord): Both => {
  const words = judgedAs({ kind })?.words
  return { id: words?.id[word] ?? '', en: words?.en[word] ?? '' }
}

function whyClosed(
  path: Path,
  stop: Stop,
  opens: { asks: Both; says: Both } | undefined,
  names: Names,
): Both {
  if (stop.isReached && opens)
    return sentence(
      framed(whySayings[names.reader].opensOnce, opens.asks),
      { id: `Saat ini ${opens.says.id}.`, en: `For now, ${opens.says.en}.` },
      stop.isBarred && whySayings[names.reader].barred,
    )
  const before = nodeBefore(path.steps, stop.step.id)
  const after = before !== null && {
    id: `Terbuka setelah “${names.title(before)}” selesai.`,
    en: `Opens after “${names.title(before)}”.`,
  }
  const rule = opens && framed({ id: 'Syaratnya:', en: 'It asks for:' }, opens.asks)
  if (after) return sentence(after, rule)
  if (rule) return rule
  return { id: 'Belum terbuka.', en: 'Not open yet.' }
}

function whyOpen(path: Path, evidence: Evidence, { step, remedyOf, groups }: Stop, names: Names): Both {
  const choice = groups.map(id => groupIn(path.steps, id)).find(group => group?.kind === 'choose')
  if (remedyOf) return whyRemedy(path, evidence, remedyOf, names)
  if (failuresOf(step, evidence) > 0)
    return sentence(howItStands(step, evidence, names), whySayings[names.reader].again)
  if (step.opens)
    return framed(
      { id: 'Terbuka karena', en: 'Open because' },
      told(step.opens, evidence, step.id, names).says,
    )
  if (choice?.kind === 'choose')
    return {
      id: `Salah satu pilihan; cukup ${choice.atLeast} dari ${choice.nodes.length}.`,
      en: `One of a choice; ${choice.atLeast} of ${choice.nodes.length} is enough.`,
    }
  const before = nodeBefore(path.steps, step.id)
  const place = before
    ? {
        id: `Langkah berikutnya setelah “${names.title(before)}”.`,
        en: `The next step after “${names.title(before)}”.`,
      }
    : { id: 'Langkah pertama jalur ini.', en: 'The first step of this path.' }
  const skips = step.skips && told(step.skips, evidence, step.id, names).says
  return sentence(
    place,
    skips && framed({ id: 'Belum boleh dilewati:', en: 'Not to be skipped yet:' }, skips),
  )
}

function whyRemedy(path: Path, evidence: Evidence, of: string, names: Names): Both {
  const step = nodesOf(path.steps).find((node): node is Step => node.id === of && !isGroup(node))
  const help = {
    id: `Bantuan sebelum mencoba lagi “${names.title(of)}”.`,
    en: `Help before another try at “${names.title(of)}”.`,
  }
  return step ? sentence(help, howItStands(step, evidence, names)) : help
}

/** The mark a step asks for, and the learner's. */
function howItStands(step: Step, evidence: Evidence, names: Names): Both | undefined {
  const rule = step.passes ?? stepKind(step.kind).asks(step.of)
  if (!rule) return undefined
  const { says } = told(rule, evidence, step.id, names)
  return { id: `${capital(says.id)}.`, en: `${capital(says.en)}.` }
}

function whyPassed(step: Step, evidence: Evidence): Both {
  const score = stepKind(step.kind).isGraded ? scoreOf(evidence, step.id) : null
  if (score === null) return { id: 'Selesai.', en: 'Done.' }
  return {
    id: `Selesai dengan nilai ${outOf100(score)} dari 100.`,
    en: `Done, with ${outOf100(score)} of 100.`,
  }
}

/** The node that has to end before `id` is reached: the one before it, or before the group it stands in. */
function nodeBefore(nodes: readonly Node[], id: string, outer: string | null = null): string | null {
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1]?.id ?? outer
    if (node.id === id) return before
    const found = beforeWithin(node, id, before)
    if (found) return found
  }
  return null
}

function beforeWithin(node: Node, id: string, before: string | null): string | null {
  if (!isGroup(node)) return nodeBefore(node.remedy ?? [], id)
  if (node.kind === 'sequence') return nodeBefore(node.nodes, id, before)
  return node.nodes.map(one => nodeBefore([one], id, before)).find(found => found !== null) ?? null
}

const framed = (opening: Both, clause?: Both): Both => ({
  id: `${[opening.id, clause?.id].filter(Boolean).join(' ')}.`,
  en: `${[opening.en, clause?.en].filter(Boolean).join(' ')}.`,
})

const sentence = (...parts: readonly (Both | undefined | null | false)[]): Both => ({
  id: parts.flatMap(part => (part ? part.id : [])).join(' '),
  en: parts.flatMap(part => (part ? part.en : [])).join(' '),
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
