import { Worker } from 'node:worker_threads'
import { turns } from '#app/web/turns.server.ts'
import type { Exported } from './exported.ts'
import { paperCourse } from './paper-course.ts'
import { type PdfPage, paperPdf } from './paper-pdf.server.tsx'

export interface PdfWish extends PdfPage {
  readonly course: Exported
  readonly keys: boolean
}

/** Sets a course as PDF, in the thread that calls; a long one takes seconds. */
export const pdfHere = ({ course, keys, ...page }: PdfWish): Promise<Uint8Array> =>
  paperPdf(paperCourse(course, keys), page)

const taking = turns(1)

/**
 * The same in a thread of its own, one after the other, so that nobody else waits meanwhile. The thread is the built server
 * again, of which it uses just this; sources that are not built are set here.
 */
export const pdfApart = (wish: PdfWish): Promise<Uint8Array> =>
  taking('pdf', () => (import.meta.env.PROD ? inThread(wish) : pdfHere(wish)))

const bootstrap = `
const { parentPort, workerData: { server, wish } } = require('node:worker_threads')
import(server)
  .then(({ entry }) => entry.module.pdfHere(wish))
  .then(pdf => parentPort.postMessage({ pdf }))`

function inThread(wish: PdfWish): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bootstrap, {
      eval: true,
      workerData: { server: import.meta.url, wish },
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    })
    worker.once('message', ({ pdf }: { pdf: Uint8Array }) => {
      resolve(pdf)
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that sets a PDF ended without one')))
  })
}
