import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Line, mostText, type RefusedFor, sizes } from './deck.ts'
import source from './pdf-worker.cjs?raw'

/** One page as it looks at its largest (RGBA), and what stands on it. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  readonly lines: readonly Line[]
}

export interface OpenPdf {
  readonly pages: number
  /** Counted from 1. */
  page(number: number): Promise<Page>
  close(): Promise<void>
}

/** Thrown where a PDF cannot be read. */
export class NoPdf extends Error {
  constructor(readonly reason: RefusedFor) {
    super(reason)
  }
}

export interface Limits {
  /** Seconds that opening or one page may take. */
  readonly seconds: number
  readonly mostBytes: number
}

const usual: Limits = { seconds: 30, mostBytes: 512 * 1024 * 1024 }

type Answer = { readonly fault: RefusedFor } | { readonly pages: number } | Page

/**
 * Opens a PDF in a thread of its own, in which a reader compiled to WebAssembly sees nothing but the file, within so much
 * memory and time.
 */
export async function openPdf(path: string, limits: Partial<Limits> = {}): Promise<OpenPdf> {
  const { seconds, mostBytes } = { ...usual, ...limits }
  const require = createRequire(import.meta.url)
  const library = require.resolve('@embedpdf/pdfium')
  const wasm = require.resolve('@embedpdf/pdfium/pdfium.wasm')
  const worker = new Worker(source, {
    eval: true,
    workerData: { library, wasm, path, largest: sizes.large, mostBytes, mostText },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    env: {},
    execArgv: [],
  })
  const answered = () => answerOf(worker, seconds)
  try {
    const opened = await answered()
    if (!('pages' in opened)) throw new NoPdf('unreadable')
    return {
      pages: opened.pages,
      async page(number) {
        const answer = answered()
        worker.postMessage(number)
        const page = await answer
        if (!('pixels' in page)) throw new NoPdf('unreadable')
        return page
      },
      close: async () => void (await worker.terminate()),
    }
  } catch (fault) {
    await worker.terminate()
    throw fault
  }
}

/** What the thread says next; it ends with the thread, and the thread with its time. */
function answerOf(worker: Worker, seconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const heavy = () => done(() => reject(new NoPdf('tooHeavy')))
    const late = setTimeout(() => void worker.terminate(), seconds * 1000)
    const hear = (answer: Answer) =>
      done(() => ('fault' in answer ? reject(new NoPdf(answer.fault)) : resolve(answer)))
    const done = (then: () => void) => {
      clearTimeout(late)
      worker.off('message', hear).off('error', heavy).off('exit', heavy)
      then()
    }
    worker.on('message', hear).on('error', heavy).on('exit', heavy)
  })
}
