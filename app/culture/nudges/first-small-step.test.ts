import { describe, expect, it } from 'vitest'
import { choose } from '../choose.ts'
import { atJakarta, makeFacts, willing } from '../nudge-makers.ts'
import { firstSmallStep, smallStepMessage } from './first-small-step.ts'

const step = { title: 'Menyapa pengunjung', minutes: 4, href: '/enrolments/1/steps/a', subject: 'path-1' }

describe('the first small step', () => {
  it('is a paragraph of the assignment notice', () => {
    expect(smallStepMessage('Pelayanan prima', step, 'id')).toEqual({
      title: 'Mulai dari langkah kecil',
      body: 'Langkah pertamanya “Menyapa pengunjung”. Cukup 2 menit dulu, misalnya sesudah apel atau di sela layanan; Anda dapat berhenti dan melanjutkan kapan saja.',
      action: 'Mulai, 2 menit',
    })
  })

  it('is never sent on its own', () => {
    const facts = makeFacts('2026-11-26', ['2026-11-09', '2026-11-16'])
    const candidate = { facts, wishes: willing, history: [], heldOut: false }
    const choice = choose(candidate, atJakarta('2026-11-26', '09:00'), 0, [firstSmallStep])
    expect(choice).toEqual({ ok: false, reason: 'nothingFits', dropped: [] })
  })
})
