import { z } from 'zod'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { nodesOf } from '#app/authoring/doc-node.ts'
import { defineFinished } from './step-kind.ts'

const typesIn = (body: unknown) => new Set([...nodesOf(body as DocNode)].map(({ type }) => type))

/** A lesson that asks by polls and judges nothing; finished once each of them was answered. */
export const survey = defineFinished({
  name: 'survey',
  of: z.object({ workId: z.uuid(), partId: z.uuid() }),
  thing: of => of.partId,
  holds: 'lesson',
  suits(body) {
    const types = typesIn(body)
    return types.has('poll') && !types.has('question')
  },
  ends: {
    id: 'Selesai begitu semua pertanyaannya dijawab; tidak ada jawaban yang salah.',
    en: 'Done once all its questions are answered; no answer is wrong.',
  },
  endsWithAnswers: true,
})
