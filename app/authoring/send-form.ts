export type Answer =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly reason: string; readonly line?: number }

const byStatus: Readonly<Record<number, string>> = { 413: 'tooLarge', 415: 'wrongType' }

/** Posts a form with a file and tells how much has gone, from 0 to 1; `fetch` cannot. For browsers. */
export const sendForm = (to: string, body: FormData, told: (share: number) => void): Promise<Answer> =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = event => told(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => resolve({ ok: false, reason: 'lost' })
    request.onload = () => {
      const answer = (request.response ?? {}) as { to?: string; reason?: string; line?: number }
      if (request.status === 201 && answer.to) return resolve({ ok: true, to: answer.to })
      resolve({ ok: false, reason: answer.reason ?? byStatus[request.status] ?? 'broken', line: answer.line })
    }
    request.send(body)
  })
