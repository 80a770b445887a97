import { z } from 'zod'
import { asDay, daysBetween, isDay } from '#app/web/day.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { nodeId, type Wait } from '../evidence.ts'
import { type Both, defineRule, type Telling } from './rule.ts'

/** Days went by since the walk began, since it came to the step that carries the rule, or since another step ended. */
export interface Waited {
  readonly rule: 'waited'
  readonly for: string
  readonly since: 'start' | 'reached' | 'ended'
  /** Whose end it counts from. */
  readonly step?: string | undefined
  /** Whether only days that the learner works count. */
  readonly workdays: boolean
}

/** What one waits for, by name: the same for two rules of a step that ask the same. */
export const waitOf = (rule: Waited): string =>
  [rule.for, rule.workdays ? 'workdays' : 'days', rule.since, rule.step].filter(Boolean).join(' ')

export const daysOf = (duration: string): number => Number(/\d+/.exec(duration)?.[0] ?? 0)

export const waited = defineRule<Waited>({
  name: 'waited',
  schema: () =>
    z
      .object({
        rule: z.literal('waited'),
        for: z.string().regex(/^P[1-9]\d{0,2}D$/),
        since: z.enum(['start', 'reached', 'ended']).default('reached'),
        step: nodeId.optional(),
        workdays: z.boolean().default(false),
      })
      .refine(({ since, step }) => (since === 'ended') === (step !== undefined), 'whose end it counts from'),
  holds: (rule, { evidence, self }) => evidence.waits?.[self]?.[waitOf(rule)]?.isOver === true,
  moves: ({ since, step }, { evidence }) => since !== 'ended' || evidence.ended[step ?? ''] !== undefined,
  asks(rule, telling) {
    const [length, from] = [lengthOf(rule), sinceOf(rule, telling)]
    return { id: `${length.id} berlalu ${from.id}`, en: `${length.en} gone by ${from.en}` }
  },
  says(rule, telling) {
    const wait = telling.evidence.waits?.[telling.self]?.[waitOf(rule)]
    const [length, from] = [lengthOf(rule), sinceOf(rule, telling)]
    if (wait?.isOver)
      return { id: `sudah ${length.id} ${from.id}`, en: `${length.en} have gone by ${from.en}` }
    if (!wait?.until) return countedFrom(rule, length, telling)
    const gone = goneBy(rule, wait, telling)
    return {
      id: `baru ${gone.id}${from.id}, sampai ${onDay(wait.until, 'id')}`,
      en: `${gone.en}${from.en}, until ${onDay(wait.until, 'en')}`,
    }
  },
  form: {
    label: { id: 'Waktu menunggu', en: 'Time to wait' },
    fields: [
      {
        ...{ kind: 'number', name: 'days', min: 1, max: 999, initial: 7 },
        label: { id: 'selama', en: 'of' },
      },
      {
        ...{ kind: 'pick', name: 'of', label: { id: 'dalam', en: 'counted in' } },
        from: [
          { value: 'days', label: { id: 'hari', en: 'days' } },
          { value: 'workdays', label: { id: 'hari kerja', en: 'working days' } },
        ],
      },
      {
        ...{ kind: 'pick', name: 'since', label: { id: 'sejak', en: 'since' } },
        from: [
          { value: 'reached', label: { id: 'langkah ini tercapai', en: 'this step was reached' } },
          { value: 'start', label: { id: 'awal jalur', en: 'the beginning of the path' } },
          { value: 'ended', label: { id: 'selesainya langkah lain', en: 'another step was done' } },
        ],
      },
      {
        ...{ kind: 'pick', name: 'step', label: { id: 'bila langkah lain:', en: 'if another step:' } },
        from: 'nodes',
      },
    ],
    write: ({ days, of, since, step }) => ({
      ...{ rule: 'waited', for: `P${days}D`, since, workdays: of === 'workdays' },
      ...(since === 'ended' && { step }),
    }),
    read: ({ for: length, workdays, since, step }, self) => ({
      ...{ days: String(daysOf(length)), of: workdays ? 'workdays' : 'days', since, step: step ?? self },
    }),
  },
  mentions: ({ step }) => (step ? [{ kind: 'step', id: step }] : []),
})

const lengthOf = ({ for: length, workdays }: Waited): Both => {
  const days = daysOf(length)
  return {
    id: `${days} hari${workdays ? ' kerja' : ''}`,
    en: `${days} ${workdays ? 'working ' : ''}day${days === 1 ? '' : 's'}`,
  }
}

const sinceOf = ({ since, step }: Waited, { title, whose }: Telling): Both => {
  if (since === 'start')
    return { id: `sejak awal jalur ${whose.id}`, en: `since the beginning of ${whose.en} path` }
  if (since === 'reached') return { id: 'sejak langkah ini tercapai', en: 'since this step was reached' }
  return { id: `sejak “${title(step ?? '')}” selesai`, en: `since “${title(step ?? '')}” was done` }
}

function countedFrom({ since, step }: Waited, length: Both, { title }: Telling): Both {
  const from =
    since === 'ended'
      ? { id: `“${title(step ?? '')}” selesai`, en: `“${title(step ?? '')}” is done` }
      : { id: 'langkah ini tercapai', en: 'this step is reached' }
  return {
    id: `hitungan ${length.id} dimulai setelah ${from.id}`,
    en: `the ${length.en} begin once ${from.en}`,
  }
}

/** How many of the days went by; of working days alone only the last is known here. */
function goneBy(rule: Waited, { on }: Wait, { today }: Telling): Both {
  const length = lengthOf(rule)
  if (rule.workdays || !today || !on || !isDay(on))
    return { id: `sebagian dari ${length.id} `, en: `some of ${length.en} ` }
  const gone = Math.max(0, Math.min(daysBetween(asDay(on), today), daysOf(rule.for)))
  return { id: `${gone} dari ${length.id} `, en: `only ${gone} of ${length.en} ` }
}

const onDay = (day: string, language: Language) => formatIn(language, 'UTC').day(day)
