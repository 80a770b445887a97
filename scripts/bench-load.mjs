import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

const connections = 8
const ticksASecond = 100

/** Sends the requests over a few kept connections, the first again after the last, and tells what each cost. */
export async function load({ address, pid, requests, amount }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const before = cpuOf(pid)
  const began = performance.now()
  let sent = 0
  let bytes = 0
  const failures = new Map()
  const one = async () => {
    while (sent < amount) {
      const next = requests[sent % requests.length]
      sent += 1
      const answer = await ask(address, next, agent)
      bytes += answer.bytes
      if (answer.status >= 400) failures.set(answer.status, (failures.get(answer.status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  if (failures.size > 0)
    throw new Error(`${requests[0].method} ${requests[0].path}: ${JSON.stringify([...failures])}`)
  return {
    amount,
    bytes: Math.round(bytes / amount),
    cpu: (cpuOf(pid) - before) / amount,
    rate: amount / took,
  }
}

/** Seconds of processor time that a process has used. */
function cpuOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond
}

function ask(address, { method, path, cookie, body, json }, agent) {
  const headers = { Origin: address, ...(cookie && { Cookie: cookie }) }
  if (body !== undefined)
    headers['Content-Type'] = json ? 'application/json' : 'application/x-www-form-urlencoded'
  return new Promise((resolve, reject) => {
    const sending = request(`${address}${path}`, { method, headers, agent }, answer => {
      let bytes = 0
      answer.on('data', chunk => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve({ status: answer.statusCode, bytes }))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}
