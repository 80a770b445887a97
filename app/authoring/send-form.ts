import type { Sent } from './send-file.ts'

const byStatus: Readonly<Record<number, string>> = { 413: 'tooLarge', 415: 'wrongType' }

/** Posts a form with a file and tells how much has gone, from 0 to 1; `fetch` cannot. For browsers. */
export const sendForm = (to: string, body: FormData, told: (share: number) => void): Promise<Sent> =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = event => told(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => resolve({ ok: false, reason: 'lost' })
    request.onload = () => {
      const { media, to, reason, line } = (request.response ?? {}) as Partial<Answer>
      if (request.status === 201 && to) return resolve({ ok: true, media, to })
      resolve({ ok: false, reason: reason ?? byStatus[request.status] ?? 'broken', line })
    }
    request.send(body)
  })

interface Answer extends Omit<Extract<Sent, { ok: true }>, 'ok'> {
  readonly reason: string
  readonly line: number
}
