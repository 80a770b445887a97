import { z } from 'zod'
import { secondsOf } from '#app/authoring/blocks/clock-time.ts'

/** What can be asked on a recording's video page. Times are read later, since their error is said in words of our own. */
export const videoForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('talk'),
    speaker: z.string().trim().max(200),
    heldOn: z.union([z.literal('').transform(() => null), z.iso.date()]),
    length: z.string().trim().optional(),
  }),
  z.object({
    intent: z.literal('chapter'),
    /** Which one is changed; a new one without it. */
    chapterId: z.uuid().optional(),
    time: z.string().trim().min(1),
    title: z.string().trim().min(1).max(200),
  }),
  z.object({ intent: z.literal('removeChapter'), chapterId: z.uuid() }),
  z.object({ intent: z.literal('takeChapters') }),
  z.object({ intent: z.literal('prepareAgain') }),
  z.object({ intent: z.literal('removeMaterial'), mediaId: z.uuid() }),
  z.object({ intent: z.literal('useSlides'), mediaId: z.uuid() }),
  z.object({ intent: z.literal('usePaper'), seminarId: z.uuid(), materialId: z.uuid() }),
  z.object({ intent: z.literal('removeSlides') }),
  z.object({ intent: z.literal('drawAgain') }),
  z.object({ intent: z.literal('removeCaptions'), language: z.enum(['id', 'en']) }),
  z.object({ intent: z.literal('transcribe'), language: z.enum(['id', 'en']) }),
  z.object({ intent: z.literal('stopTranscribing'), language: z.enum(['id', 'en']) }),
])

export type VideoForm = z.infer<typeof videoForm>

/** Seconds of a time given by hand; null when it is none. */
export const timeGiven = (text: string | undefined): number | null => (text ? secondsOf(text) : null)
