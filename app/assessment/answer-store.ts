import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { newId } from '#app/web/id.ts'
import type { Keep, KeptAnswer, NewAnswer } from './sitting-store.ts'

interface Row extends KeptAnswer {
  readonly attemptId: string
}

interface Schema extends DBSchema {
  answer: { key: [string, string, number]; value: Row }
  device: { key: string; value: string }
}

type Database = IDBPDatabase<Schema>

const newDevice = () => newId().replaceAll('-', '')
const everything = (attemptId: string) => IDBKeyRange.bound([attemptId], [attemptId, []])
const keyOf = (attemptId: string, { device, sequence }: { device: string; sequence: number }) =>
  [attemptId, device, sequence] as [string, string, number]

/** Keeps the answers of an attempt in this browser's IndexedDB; in memory where it has none to give. */
export async function openKeep(attemptId: string): Promise<Keep> {
  try {
    const database = await openDB<Schema>('bina-answers', 1, {
      upgrade(made) {
        made.createObjectStore('answer', { keyPath: ['attemptId', 'device', 'sequence'] })
        made.createObjectStore('device')
      },
    })
    return withSpare(databaseKeep(database, attemptId))
  } catch {
    return memoryKeep()
  }
}

function databaseKeep(database: Database, attemptId: string): Keep {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`bina-${attemptId}`)
  const writing = () => database.transaction(['answer', 'device'], 'readwrite', { durability: 'strict' })
  type Writing = ReturnType<typeof writing>

  async function put(transaction: Writing, answer: NewAnswer): Promise<KeptAnswer> {
    const devices = transaction.objectStore('device')
    const answers = transaction.objectStore('answer')
    let device = await devices.get(attemptId)
    if (!device) {
      device = newDevice()
      await devices.put(device, attemptId)
    }
    const range = IDBKeyRange.bound([attemptId, device], [attemptId, device, []])
    const last = await answers.openKeyCursor(range, 'prev')
    const sequence = last ? last.key[2] + 1 : 0
    const kept: KeptAnswer = { device, sequence, ...answer, sent: false }
    await answers.put({ ...kept, attemptId })
    return kept
  }

  return {
    lasting: true,
    async append(answer) {
      const transaction = writing()
      const kept = await put(transaction, answer)
      await transaction.done
      channel?.postMessage('changed')
      return kept
    },
    all: () => database.getAll('answer', everything(attemptId)),
    async mark(answers, sent) {
      const transaction = database.transaction('answer', 'readwrite')
      for (const answer of answers) {
        const row = await transaction.store.get(keyOf(attemptId, answer))
        if (row) await transaction.store.put({ ...row, sent })
      }
      await transaction.done
    },
    async renew(answers) {
      const transaction = writing()
      await transaction.objectStore('answer').delete(everything(attemptId))
      await transaction.objectStore('device').put(newDevice(), attemptId)
      for (const answer of answers) await put(transaction, answer)
      await transaction.done
    },
    async forget() {
      const transaction = writing()
      await transaction.objectStore('answer').delete(everything(attemptId))
      await transaction.objectStore('device').delete(attemptId)
      await transaction.done
    },
    watch(told) {
      channel?.addEventListener('message', told)
      return () => channel?.removeEventListener('message', told)
    },
  }
}

/** When the browser has no room left, the page itself holds what could not be kept, and says so. */
function withSpare(keep: Keep): Keep {
  const spare = memoryKeep()
  let lasting = true
  return {
    ...keep,
    get lasting() {
      return lasting
    },
    async append(answer) {
      try {
        return await keep.append(answer)
      } catch {
        lasting = false
        return spare.append(answer)
      }
    },
    all: async () => [...(await keep.all().catch(() => [])), ...(await spare.all())],
    async mark(answers, sent) {
      await spare.mark(answers, sent)
      await keep.mark(answers, sent).catch(() => {})
    },
    async forget() {
      await spare.forget()
      await keep.forget().catch(() => {})
    },
  }
}

/** For as long as the page is open. */
export function memoryKeep(): Keep {
  let device = newDevice()
  let rows: KeptAnswer[] = []
  const push = (answer: NewAnswer) => {
    const kept = { device, sequence: rows.length, ...answer, sent: false }
    rows = [...rows, kept]
    return kept
  }
  return {
    lasting: false,
    append: async answer => push(answer),
    all: async () => rows,
    async mark(answers, sent) {
      const own = answers.filter(answer => answer.device === device)
      const marked = new Set(own.map(({ sequence }) => sequence))
      rows = rows.map(row => (marked.has(row.sequence) ? { ...row, sent } : row))
    },
    async renew(answers) {
      device = newDevice()
      rows = []
      for (const answer of answers) push(answer)
    },
    async forget() {
      rows = []
    },
    watch: () => () => {},
  }
}
