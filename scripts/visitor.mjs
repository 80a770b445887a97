/** Someone who visits a running Bina: signs in through the demo's chooser and keeps the cookie. */
export class Visitor {
  #cookies = new Map()

  constructor(address) {
    this.address = address
  }

  async ask(path, { method = 'GET', form, json } = {}) {
    const headers = {
      Cookie: [...this.#cookies].map(pair => pair.join('=')).join('; '),
      Origin: this.address,
    }
    if (json) headers['Content-Type'] = 'application/json'
    const body = json ? JSON.stringify(json) : form && new URLSearchParams(form)
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name, ...value] = line.split(';', 1)[0].split('=')
      this.#cookies.set(name, value.join('='))
    }
    return answer
  }

  get cookie() {
    return [...this.#cookies].map(pair => pair.join('=')).join('; ')
  }

  /** Signs in as one of the cast. */
  async become(email) {
    const answer = await this.ask('/demo', { method: 'POST', form: { email } })
    await answer.arrayBuffer()
    if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`)
    return this
  }
}
