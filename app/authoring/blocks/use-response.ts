import { useCallback, useEffect, useRef, useState } from 'react'
import { useOnline } from '#app/ui/online.tsx'
import { dropResponse, keepResponse, keptResponse, type Response } from './response-store.ts'

export type ResponseState = 'idle' | 'sending' | 'kept' | 'waiting' | 'refused'

interface Answer {
  readonly words?: string
  readonly revision?: number
}

/** How long to wait before trying again what did not arrive. */
const again = 20_000

/**
 * Takes what someone gives in a block: kept on the device first, then sent, and tried again until it has arrived, also after
 * the page was left. `waiting` is what an earlier visit could not send.
 */
export function useResponse(action: string, blockId: string, arrived: (answer: Answer) => void) {
  const place = `${action}#${blockId}`
  const isOnline = useOnline()
  const [state, setState] = useState<ResponseState>('idle')
  const [waiting, setWaiting] = useState<Response | null>(null)
  const told = useRef(arrived)
  told.current = arrived
  const isSending = useRef(false)

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      // What was written while the last was on its way was written upon what that became.
      let [from, to]: readonly (number | undefined)[] = []
      for (let kept = await keptResponse(place); kept; kept = await keptResponse(place)) {
        setState('sending')
        const seen = from !== undefined && kept.response.seen === from ? to : kept.response.seen
        const answer = await posted(action, blockId, { ...kept.response, seen })
        if (answer === 'lost' || answer === 'refused') {
          setState(answer === 'lost' ? 'waiting' : 'refused')
          return
        }
        if (answer.words === kept.response.words) [from, to] = [kept.response.seen, answer.revision]
        await dropResponse(place, kept.version)
        setState('kept')
        told.current(answer)
      }
    } finally {
      isSending.current = false
    }
  }, [action, blockId, place])

  useEffect(() => {
    void keptResponse(place).then(kept => {
      if (!kept) return
      setWaiting(kept.response)
      void send()
    })
  }, [place, send])

  useEffect(() => {
    if (state !== 'waiting') return
    if (isOnline) void send()
    const timer = setInterval(send, again)
    return () => clearInterval(timer)
  }, [state, isOnline, send])

  const keep = useCallback(
    (response: Response) => {
      setState(now => (now === 'kept' ? 'idle' : now))
      return keepResponse(place, response)
    },
    [place],
  )
  const respond = useCallback(
    async (response: Response) => {
      await keep(response)
      await send()
    },
    [keep, send],
  )
  return { state, waiting, keep, respond }
}

async function posted(
  action: string,
  blockId: string,
  response: Response,
): Promise<Answer | 'lost' | 'refused'> {
  const answer = await fetch(action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...response, blockId, stays: '1' }),
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null)
  if (!answer || answer.status >= 500 || answer.status === 429) return 'lost'
  if (!answer.ok) return 'refused'
  return answer.json()
}
