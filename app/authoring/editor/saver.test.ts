import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocNode } from '../blocks/block.ts'
import { type Answer, createSaver, type LocalDraft, type SaveState, type Sending } from './saver.ts'

const text = (words: string): DocNode => ({ type: 'doc', content: [{ type: 'text', text: words }] })
const waits = { device: 1, pause: 3, latest: 20, retry: 2 }
const soon = (milliseconds = 60) => new Promise(resolve => setTimeout(resolve, milliseconds))

function desk(answers: (sending: Sending, count: number) => Answer | Promise<Answer>) {
  const sent: Sending[] = []
  const states: SaveState[] = []
  let draft: LocalDraft | null = null
  let keys = 0
  const saver = createSaver({
    revision: 1,
    waits,
    now: () => performance.now(),
    newKey: () => {
      keys += 1
      return `k${keys}`
    },
    told: state => states.push(state),
    shelf: {
      read: async () => draft,
      write: async written => {
        draft = written
      },
      remove: async () => {
        draft = null
      },
    },
    send: async sending => {
      sent.push(sending)
      return answers(sending, sent.length)
    },
  })
  return { saver, sent, states, draft: () => draft }
}

const accept = (sending: Sending): Answer => ({ kind: 'saved', revision: sending.revision + 1 })

describe('what is written', () => {
  it('is kept on this device first, then on the server, and then needs no draft', async () => {
    const { saver, states, sent, draft } = desk(accept)
    saver.changed(() => text('a'))
    expect(saver.state.where).toBe('nowhere')
    await soon()
    expect(states.map(state => state.where)).toEqual(['nowhere', 'device', 'server'])
    expect(sent).toMatchObject([{ revision: 1, body: text('a') }])
    expect(draft()).toBeNull()
  })

  it('waits on this device while the server cannot be reached, and is sent again as the same save', async () => {
    const { saver, sent, draft } = desk((sending, count) =>
      count < 3 ? { kind: 'unreachable' } : accept(sending),
    )
    saver.changed(() => text('a'))
    await soon(8)
    expect(saver.state).toMatchObject({ where: 'device', trouble: 'unreachable' })
    expect(draft()?.body).toEqual(text('a'))
    await soon()
    expect(sent.map(sending => sending.key)).toEqual(['k1', 'k1', 'k1'])
    expect(saver.state).toMatchObject({ where: 'server', trouble: null })
  })

  it('is sent once more when words came while it was under way', async () => {
    const { saver, sent } = desk(async sending => {
      await soon(10)
      return accept(sending)
    })
    let words = 'a'
    saver.changed(() => text(words))
    await soon(6)
    words = 'ab'
    saver.changed(() => text(words))
    await soon(80)
    expect(sent.map(sending => [sending.revision, sending.body])).toEqual([
      [1, text('a')],
      [2, text('ab')],
    ])
    expect(saver.state.where).toBe('server')
  })
})

describe('when someone else has saved', () => {
  const theirs = {
    kind: 'stale',
    body: text('theirs'),
    revision: 7,
    by: 'Wayan',
    at: '2026-08-17T01:00:00Z',
  } as const

  it('nothing is overwritten until the author has chosen, and the own text stays on this device', async () => {
    const { saver, sent, draft } = desk(() => theirs)
    saver.changed(() => text('mine'))
    await soon()
    saver.changed(() => text('mine, longer'))
    await soon()
    expect(sent).toHaveLength(1)
    expect(saver.state.other).toMatchObject({ revision: 7, by: 'Wayan' })
    expect(draft()?.body).toEqual(text('mine, longer'))
  })

  it('the own text goes on from the other’s revision', async () => {
    const { saver, sent } = desk((sending, count) => (count === 1 ? theirs : accept(sending)))
    saver.changed(() => text('mine'))
    await soon()
    await saver.settle(7, () => text('mine'))
    expect(sent.at(-1)).toMatchObject({ revision: 7, body: text('mine') })
    expect(saver.state).toMatchObject({ where: 'server', other: null })
  })

  it('or the other’s text goes on and nothing is sent', async () => {
    const { saver, sent, draft } = desk(() => theirs)
    saver.changed(() => text('mine'))
    await soon()
    await saver.yield(7)
    expect(saver.state).toMatchObject({ where: 'server', other: null })
    expect(draft()).toBeNull()
    expect(sent).toHaveLength(1)
  })
})

it('says “not yet saved” when the device keeps nothing either', async () => {
  const states: SaveState[] = []
  const broken = async () => Promise.reject(new Error('no room'))
  const saver = createSaver({
    revision: 1,
    waits,
    now: () => performance.now(),
    newKey: () => 'k',
    told: state => states.push(state),
    shelf: { read: async () => null, write: broken, remove: broken },
    send: async () => ({ kind: 'unreachable' }),
  })
  saver.changed(() => text('a'))
  await soon(10)
  saver.stop()
  expect(states.at(-1)).toMatchObject({ where: 'nowhere', trouble: 'unreachable' })
})

it('loses no word, whatever the network does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('type', 'type', 'wait'), { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom('saved', 'lost', 'unreachable'), { maxLength: 6 }),
      async (steps, network) => {
        let server = { revision: 1, body: text(''), keys: new Set<string>() }
        const { saver, draft } = desk((sending, count) => {
          const fate = network[count - 1] ?? 'saved'
          if (fate === 'unreachable') return { kind: 'unreachable' }
          const again = server.keys.has(sending.key)
          if (!again && sending.revision !== server.revision)
            return { kind: 'stale', ...server, by: 'Rina', at: '2026-08-17T01:00:00Z' }
          if (!again)
            server = { revision: server.revision + 1, body: sending.body, keys: server.keys.add(sending.key) }
          return fate === 'lost' ? { kind: 'unreachable' } : { kind: 'saved', revision: server.revision }
        })
        let words = ''
        for (const step of steps) {
          if (step === 'wait') await soon(4)
          else {
            words += 'a'
            const now = words
            saver.changed(() => text(now))
          }
        }
        await saver.leave()
        expect([server.body, draft()?.body]).toContainEqual(text(words))
        expect(saver.state.other).toBeNull()
        saver.stop()
      },
    ),
    { numRuns: 100 },
  )
})
