import { competencyOf } from '#app/authoring/competency.ts'
import { type Evidence, scoreOf } from './evidence.ts'
import { allowedTries, failuresOf } from './machine.ts'
import { isGroup, type Node, nodesOf, type Path, type Step } from './path.ts'
import { groupIn, type Stop } from './place.ts'
import { type Names, told } from './rules/registry.ts'
import { type Both, outOf100, type Rule } from './rules/rule.ts'
import { stepKind } from './steps/registry.ts'

/** How the nodes of a path and the competencies are called. */
export function namesOf(path: Path): Names {
  const titles = new Map(nodesOf(path.steps).map(node => [node.id, node.title]))
  return {
    title: id => titles.get(id) ?? id,
    competency: slug => competencyOf(slug)?.name ?? { id: slug, en: slug },
  }
}

/** Why a step stands where it stands: one or two sentences, with the values of the rule that decided. */
export function why(path: Path, evidence: Evidence, stop: Stop): Both {
  const { step } = stop
  const names = namesOf(path)
  const says = (rule: Rule) => told(rule, evidence, step.id, names)
  switch (stop.stand) {
    case 'closed':
      return whyClosed(path, stop, step.opens && says(step.opens), names)
    case 'open':
    case 'doing':
      return whyOpen(path, evidence, stop, names)
    case 'handed-in':
      return {
        id: 'Jawaban Anda sudah terkirim dan menunggu verifikasi mentor atau koordinator.',
        en: 'Your work is handed in and waits for a mentor or coordinator to verify it.',
      }
    case 'falling-short':
      return sentence(howItStands(step, evidence, names), {
        id: 'Ada bantuan untuk Anda; setelah itu silakan coba lagi.',
        en: 'There is help for you; after it, please try again.',
      })
    case 'needs-a-hand':
      return whyStuck(step, evidence)
    case 'passed':
      return whyPassed(step, evidence)
    case 'tested-out':
      return step.skips
        ? framed('Boleh dilewati karena', 'You may skip it, since', says(step.skips).says)
        : { id: 'Boleh dilewati.', en: 'You may skip it.' }
    case 'waived':
      return {
        id: 'Anda dibebaskan dari langkah ini oleh mentor atau koordinator.',
        en: 'A mentor or coordinator waived this step for you.',
      }
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

function whyClosed(
  path: Path,
  stop: Stop,
  opens: { asks: Both; says: Both } | undefined,
  names: Names,
): Both {
  if (stop.isReached && opens)
    return sentence(framed('Terbuka bila', 'Opens once you have', opens.asks, ':'), {
      id: `Saat ini ${opens.says.id}.`,
      en: `For now, ${opens.says.en}.`,
    })
  const before = nodeBefore(path.steps, stop.step.id)
  const after = before !== null && {
    id: `Terbuka setelah “${names.title(before)}” selesai.`,
    en: `Opens after “${names.title(before)}”.`,
  }
  const rule = opens && framed('Syaratnya', 'It asks for', opens.asks, ':')
  if (after) return sentence(after, rule)
  if (rule) return rule
  return { id: 'Belum terbuka.', en: 'Not open yet.' }
}

function whyOpen(path: Path, evidence: Evidence, { step, remedyOf, groups }: Stop, names: Names): Both {
  const choice = groups.map(id => groupIn(path.steps, id)).find(group => group?.kind === 'choose')
  if (remedyOf) return whyRemedy(path, evidence, remedyOf, names)
  if (failuresOf(step, evidence) > 0)
    return sentence(howItStands(step, evidence, names), {
      id: 'Silakan coba lagi bila sudah siap.',
      en: 'Try again when you are ready.',
    })
  if (step.opens)
    return framed('Terbuka karena', 'Open because', told(step.opens, evidence, step.id, names).says)
  if (choice?.kind === 'choose')
    return {
      id: `Salah satu pilihan; cukup ${choice.atLeast} dari ${choice.nodes.length}.`,
      en: `One of a choice; ${choice.atLeast} of ${choice.nodes.length} is enough.`,
    }
  const before = nodeBefore(path.steps, step.id)
  if (!before) return { id: 'Langkah pertama jalur ini.', en: 'The first step of this path.' }
  return {
    id: `Langkah berikutnya setelah “${names.title(before)}”.`,
    en: `The next step after “${names.title(before)}”.`,
  }
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

function whyStuck(step: Step, evidence: Evidence): Both {
  const tries = allowedTries(step, evidence) ?? 0
  return {
    id: `Kesempatan mencoba (${tries}) sudah terpakai semua. Koordinator atau mentor akan membantu; hasil Anda tetap tersimpan.`,
    en: `All tries (${tries}) are used. A coordinator or mentor will lend a hand; your work is safe.`,
  }
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

const framed = (id: string, en: string, clause: Both, colon = ''): Both => ({
  id: `${id}${colon} ${clause.id}.`,
  en: `${en}${colon} ${clause.en}.`,
})

const sentence = (...parts: readonly (Both | undefined | null)[]): Both => ({
  id: parts.flatMap(part => part?.id ?? []).join(' '),
  en: parts.flatMap(part => part?.en ?? []).join(' '),
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
