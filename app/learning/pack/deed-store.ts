import { newId } from '#app/web/id.ts'
import { keptList } from '#app/web/kept-list.ts'

/** What was done at a step on this device, until the server knows: an answer to a question of its lesson, or its end. */
export interface KeptDeed {
  readonly id: string
  readonly enrolmentId: string
  readonly stepId: string
  readonly title: string
  /** By the clock of this device. */
  readonly at: number
  readonly answer?: KeptAnswer
}

export interface KeptAnswer {
  readonly questionId: string
  /** As the fields of its form say it. */
  readonly values: readonly string[]
  /** The language it was asked in; null for the only one there is. */
  readonly reading: string | null
}

export const deeds = keptList<KeptDeed>('bina-deeds')

/** Whether what is done at a step now can only be sent later. */
const isForLater = ({ isAhead }: { readonly isAhead: boolean }): boolean => isAhead || !navigator.onLine

/** Finished twice is finished once. */
export const finishId = (enrolmentId: string, stepId: string) => `${enrolmentId}/${stepId}`

interface At {
  readonly enrolmentId: string
  readonly id: string
  readonly title: string
  readonly learnerId: string
  readonly isAhead: boolean
}

/** Keeps an answer that cannot be sent now; whether it did. */
export const keepAnswer = (step: At, answer: KeptAnswer): boolean =>
  isForLater(step) && deeds.keep(step.learnerId, { ...deedAt(step), id: newId(), answer })

/** Keeps that a step is finished, where that cannot be sent now; whether it did. */
export const keepFinish = (step: At): boolean => isForLater(step) && deeds.keep(step.learnerId, deedAt(step))

const deedAt = ({ enrolmentId, id: stepId, title }: At): KeptDeed => ({
  ...{ id: finishId(enrolmentId, stepId), enrolmentId, stepId, title, at: Date.now() },
})

export interface Sent {
  readonly deed: KeptDeed
  readonly outcome: 'recorded' | 'refused'
}

/** Sends what was done, in that order. What waits for a step before it, or for a connection, stays. */
export async function sendDeeds(personId: string): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  for (const deed of deeds.all(personId)) {
    const outcome = await send(deed)
    if (outcome === 'waiting') continue
    deeds.forget(personId, deed.id)
    sent.push({ deed, outcome })
  }
  return sent
}

async function send({ id, enrolmentId, stepId, at, answer }: KeptDeed): Promise<Sent['outcome'] | 'waiting'> {
  try {
    const response = await fetch(`/enrolments/${enrolmentId}/steps/${stepId}/catch-up`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ at, sentAt: Date.now(), ...(answer && { answer: { ...answer, id } }) }),
    })
    if (response.status === 404 || response.status === 422) return 'refused'
    // Where one was signed out the answer is the page to sign in.
    const isAnswer = response.headers.get('Content-Type')?.startsWith('application/json')
    return response.ok && isAnswer ? 'recorded' : 'waiting'
  } catch {
    return 'waiting'
  }
}
