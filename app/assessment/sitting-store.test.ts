import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, answersOf, condensed } from './answer.ts'
import { memoryKeep } from './answer-store.ts'
import { manifestOf, missingFrom } from './manifest.ts'
import { type Keep, type Line, openSitting, type Sent, type SittingStore } from './sitting-store.ts'

/** A keep that outlives its tabs, as IndexedDB does, and tells the other tabs. */
function lastingKeep(): Keep {
  const keep = memoryKeep()
  const watching = new Set<() => void>()
  return {
    ...keep,
    lasting: true,
    async append(answer) {
      const kept = await keep.append(answer)
      for (const told of watching) told()
      return kept
    },
    watch(told) {
      watching.add(told)
      return () => watching.delete(told)
    },
  }
}

/** A server whose line can be cut, and which can lose an answer it should hold. */
interface Server {
  readonly log: Answer[]
  fate: Sent | 'lostReply'
  handedIn: number
  readonly line: Line
}

function makeServer(): Server {
  const log: Answer[] = []
  const server: Server = {
    log,
    fate: 'held',
    handedIn: 0,
    line: {
      async send(answers) {
        if (server.fate === 'offline' || server.fate === 'signedOut') return server.fate
        for (const answer of answers)
          if (!log.some(({ device, sequence }) => device === answer.device && sequence === answer.sequence))
            log.push(answer)
        return server.fate === 'lostReply' ? 'offline' : server.fate
      },
      async submit(manifest) {
        if (server.fate !== 'held') return { ok: false, reason: 'offline' }
        const missing = missingFrom(log, manifest)
        if (missing.length > 0) return { ok: false, reason: 'answersMissing', missing }
        if (manifestOf(manifest.device, log).hash !== manifest.hash)
          return { ok: false, reason: 'answersDiffer' }
        server.handedIn += 1
        return { ok: true }
      },
    },
  }
  return server
}

let instant = Date.parse('2026-11-25T08:00:00Z')
const clock = () => {
  instant += 1000
  return new Date(instant).toISOString()
}

const open = (keep: Keep, line: Line, held: readonly Answer[] = []) =>
  openSitting({ keep, line, held, clock })

const step = fc.oneof(
  fc.record({
    does: fc.constant('answer' as const),
    tab: fc.nat(1),
    question: fc.constantFrom('p', 'q', 'r'),
    value: fc.oneof(fc.string(), fc.constant(null)),
    typing: fc.boolean(),
  }),
  fc.record({
    does: fc.constantFrom('reload' as const, 'cut' as const, 'loseReply' as const, 'mend' as const),
    tab: fc.nat(1),
  }),
)

describe('sitting', () => {
  it('loses nothing by reloads, two tabs and a broken line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const keep = lastingKeep()
        const server = makeServer()
        const tabs: SittingStore[] = [await open(keep, server.line), await open(keep, server.line)]
        const last = new Map<string, unknown>()
        for (const { tab, ...one } of steps) {
          if (one.does === 'answer') {
            await tabs[tab]!.settle()
            await tabs[1 - tab]!.settle()
            await tabs[tab]!.record(one.question, one.value, one.typing)
            last.set(one.question, one.value)
          } else if (one.does === 'reload') {
            tabs[tab]!.close()
            await Promise.resolve()
            tabs[tab] = await open(keep, server.line, condensed(server.log))
          } else
            server.fate = one.does === 'cut' ? 'offline' : one.does === 'loseReply' ? 'lostReply' : 'held'
        }
        server.fate = 'held'
        for (const tab of tabs) await tab.settle()
        const keptBefore = await keep.all()
        expect(await tabs[0]!.submit()).toEqual({ ok: true })
        const expected = new Map(
          [...last].filter(([, value]) => value !== null).map(([id, value]) => [id, clean(value)]),
        )
        expect(answersOf(server.log)).toEqual(expected)
        expect(
          keptBefore.every(({ device, sequence }) =>
            server.log.some(held => held.device === device && held.sequence === sequence),
          ),
        ).toBe(true)
        expect(await keep.all()).toEqual([])
      }),
    )
  })

  it('says where the answer is safe', async () => {
    const server = makeServer()
    server.fate = 'offline'
    const tab = await open(lastingKeep(), server.line)
    const seen: string[] = []
    tab.subscribe(() => seen.push(tab.state().saved))
    await tab.record('q', 'a')
    await tab.flush()
    expect([seen[0], tab.state().saved, tab.state().trouble]).toEqual(['nowhere', 'device', 'offline'])
    server.fate = 'held'
    await tab.flush()
    expect([tab.state().saved, tab.state().trouble]).toEqual(['server', null])
  })

  it('does not call saved what only the open page holds', async () => {
    const server = makeServer()
    server.fate = 'offline'
    const tab = await open(memoryKeep(), server.line)
    await tab.record('q', 'a')
    expect(tab.state().saved).toBe('nowhere')
  })

  it('does not hand in while the line is cut, and says why', async () => {
    const server = makeServer()
    server.fate = 'signedOut'
    const tab = await open(lastingKeep(), server.line)
    await tab.record('q', 'a')
    expect(await tab.submit()).toEqual({ ok: false, reason: 'signedOut' })
    expect(server.handedIn).toBe(0)
  })

  it('sends again what the server lost, and begins anew when they differ', async () => {
    const keep = lastingKeep()
    const server = makeServer()
    const tab = await open(keep, server.line)
    await tab.record('p', 'first')
    await tab.record('q', 'second')
    await tab.flush()
    server.log.shift()
    server.log.push({ ...server.log[0]!, sequence: 0, questionId: 'p', value: 'someone else’s' })
    expect(await tab.submit()).toEqual({ ok: true })
    expect(Object.fromEntries(answersOf(server.log))).toEqual({ p: 'first', q: 'second' })
  })

  it('shows in one tab what was answered in the other', async () => {
    const keep = lastingKeep()
    const server = makeServer()
    const [one, other] = [await open(keep, server.line), await open(keep, server.line)]
    await one.record('q', 'a')
    await new Promise(resolve => setTimeout(resolve))
    expect(other.state().answers.get('q')).toBe('a')
    expect([one.state().revisions.get('q'), other.state().revisions.get('q')]).toEqual([undefined, 1])
  })
})

const clean = (value: unknown) => (value as string).replaceAll('\0', '')
