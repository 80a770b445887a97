import type { Slot } from '../compose.ts'
import { conditionsOf, ruleOf } from '../compose.ts'
import { type Evidence, noEvidence } from '../evidence.ts'
import type { Finding } from '../findings.ts'
import type { Path, Step } from '../path.ts'
import { namesOf } from '../path-names.ts'
import type { Stop } from '../place.ts'
import { told } from '../rules/registry.ts'
import type { Both } from '../rules/rule.ts'
import { type Idle, idleRules } from './idle.ts'
import { type Proof, prove } from './prove.ts'

/** The proof in words: every step can be reached, nobody can get stuck, and every rule decides something. */
export function provedFindings(path: Path): readonly Finding[] {
  const proof = prove(path)
  const stuck = new Map<string, Finding>()
  for (const trap of proof.traps)
    for (const finding of trapFindings(path, trap.stops, trap.walk.evidence))
      if (!stuck.has(finding.node ?? '')) stuck.set(finding.node ?? '', finding)
  return [
    ...proof.unreachable.filter(step => !stuck.has(step.id)).map(unreachable),
    ...stuck.values(),
    ...proof.open.filter(step => !stuck.has(step.id)).map(unproved),
    ...proof.unseen.filter(step => !stuck.has(step.id)).map(unseen),
    ...idle(path, proof).filter(({ node }) => !stuck.has(node ?? '')),
  ]
}

const unreachable = (step: Step): Finding => ({
  ...{ kind: 'unreachable', level: 'error', node: step.id },
  says: {
    id: `Tidak ada peserta yang dapat mencapai “${step.title}”.`,
    en: `Nobody can ever reach “${step.title}”.`,
  },
  mend: {
    id: 'Ubah syarat bukanya, pindahkan, atau hapus langkah ini.',
    en: 'Change what opens it, move it or remove it.',
  },
})

/** What is not proved is not published: somebody might get stuck there. */
const unproved = (step: Step): Finding => ({
  ...{ kind: 'unproved', level: 'error', node: step.id },
  says: {
    id: `Belum dapat dipastikan bahwa setiap peserta dapat melewati “${step.title}”: terlalu banyak syarat yang saling bergantung.`,
    en: `It could not be made sure that everyone gets past “${step.title}”: too many rules depend on each other.`,
  },
  mend: {
    id: 'Sederhanakan syaratnya, terutama yang dibalik (“belum tercapai”).',
    en: 'Make its rules simpler, above all those turned round (“not reached”).',
  },
})

const unseen = (step: Step): Finding => ({
  ...{ kind: 'unproved', level: 'warning', node: step.id },
  says: {
    id: `Belum dapat dipastikan bahwa ada peserta yang mencapai “${step.title}”: terlalu banyak syarat yang saling bergantung.`,
    en: `It could not be made sure that anyone reaches “${step.title}”: too many rules depend on each other.`,
  },
  mend: {
    id: 'Sederhanakan syarat bukanya, atau coba jalur ini dengan gladi.',
    en: 'Make what opens it simpler, or rehearse the path.',
  },
})

function trapFindings(path: Path, stops: readonly Stop[], evidence: Evidence): readonly Finding[] {
  const closed = stops.filter(stop => stop.stand === 'closed' && stop.isReached)
  const names = namesOf(path)
  if (closed.length === 0) return stops.filter(stop => stop.isOpen).map(({ step }) => endless(step))
  return closed.map(({ step }) => {
    const rule = step.opens && told(step.opens, evidence, step.id, names)
    return {
      ...{ kind: 'trap', level: 'error', node: step.id },
      says: {
        id: `Peserta dapat terhenti sebelum “${step.title}”: ${rule?.asks.id ?? ''} tidak mungkin lagi tercapai (${rule?.says.id ?? ''}).`,
        en: `A learner can get stuck before “${step.title}”: ${rule?.asks.en ?? ''} is out of reach by then (${rule?.says.en ?? ''}).`,
      },
      mend: {
        id: 'Longgarkan syarat bukanya, atau tambahkan “boleh dilewati bila …”.',
        en: 'Ask for less to open it, or add “may be skipped when …”.',
      },
    }
  })
}

const endless = (step: Step): Finding => ({
  ...{ kind: 'trap', level: 'error', node: step.id },
  says: {
    id: `“${step.title}” tidak pernah dapat diselesaikan dengan syarat lulusnya sekarang.`,
    en: `“${step.title}” can never be passed under its present rule.`,
  },
  mend: { id: 'Ubah syarat lulusnya.', en: 'Change what passes it.' },
})

function idle(path: Path, proof: Proof): readonly Finding[] {
  const names = namesOf(path)
  return idleRules(proof).map(one => {
    const asks = told(one.rule, noEvidence, one.step.id, names).asks
    const { says, mend } = idleWords[one.holds][one.slot](one.step.title, asks)
    const left = ruleOf(
      conditionsOf(one.step[one.slot]).join,
      one.at === null ? [] : conditionsOf(one.step[one.slot]).rules.toSpliced(one.at, 1),
    )
    return {
      ...{ kind: one.holds, level: 'warning', node: one.step.id, says, mend },
      mending: {
        label: { id: 'Hapus syarat itu', en: 'Drop that rule' },
        change: { intent: 'mend', id: one.step.id, fields: { [one.slot]: left } },
      },
    }
  })
}

type Says = (title: string, asks: Both) => { says: Both; mend: Both }

const dropIt: Both = {
  id: 'Hapus syarat ini, atau mintalah lebih.',
  en: 'Drop the rule, or ask for more.',
}
const askEarlier: Both = {
  id: 'Tambahkan penempatan atau kuis yang sesuai sebelum langkah ini, atau hapus syaratnya.',
  en: 'Put a placement or fitting check before this step, or drop the rule.',
}

const idleWords: Readonly<Record<Idle['holds'], Readonly<Record<Slot, Says>>>> = {
  always: {
    opens: (title, asks) => ({
      says: {
        id: `Syarat buka “${title}” selalu sudah terpenuhi saat peserta tiba (${asks.id}), jadi tidak mengubah apa pun.`,
        en: `What opens “${title}” always holds by the time a learner gets there (${asks.en}), so it changes nothing.`,
      },
      mend: dropIt,
    }),
    skips: (title, asks) => ({
      says: {
        id: `“${title}” selalu dilewati: ${asks.id} sudah terpenuhi saat peserta tiba.`,
        en: `“${title}” is always skipped: ${asks.en} holds by the time a learner gets there.`,
      },
      mend: dropIt,
    }),
    passes: (title, asks) => ({
      says: {
        id: `“${title}” lulus begitu terbuka: ${asks.id} sudah terpenuhi saat itu.`,
        en: `“${title}” is passed as soon as it opens: ${asks.en} holds by then.`,
      },
      mend: dropIt,
    }),
  },
  never: {
    opens: (title, asks) => ({
      says: {
        id: `Satu syarat buka “${title}” tidak mungkin terpenuhi: ${asks.id}.`,
        en: `One rule that opens “${title}” can never hold: ${asks.en}.`,
      },
      mend: askEarlier,
    }),
    skips: (title, asks) => ({
      says: {
        id: `“${title}” tidak akan pernah dilewati: ${asks.id} tidak mungkin terpenuhi sebelum langkah ini selesai.`,
        en: `“${title}” is never skipped: ${asks.en} cannot hold before this step is done.`,
      },
      mend: askEarlier,
    }),
    passes: (title, asks) => ({
      says: {
        id: `Satu syarat lulus “${title}” tidak mungkin terpenuhi: ${asks.id}.`,
        en: `One rule that passes “${title}” can never hold: ${asks.en}.`,
      },
      mend: {
        id: 'Mintalah sesuatu yang dapat diberikan langkah ini, atau hapus syaratnya.',
        en: 'Ask for something this step can bring, or drop the rule.',
      },
    }),
  },
}
