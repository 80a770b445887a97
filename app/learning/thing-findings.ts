import type { Day } from '#app/web/day.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import type { Finding } from './findings.ts'
import type { Step } from './path.ts'
import type { Both } from './rules/rule.ts'

/** What a step points to is not there, or will not be when a learner comes to it. */

const finding = (
  kind: Finding['kind'],
  level: Finding['level'],
  step: Step,
  { says, mend }: { says: Both; mend: Both },
): Finding => ({ kind, level, node: step.id, says, mend })

const onDay = (day: Day, language: Language) => formatIn(language, 'UTC').day(day)

export const unpublished = (step: Step): Finding =>
  finding('unpublished', 'error', step, {
    says: {
      id: `“${step.title}” menunjuk materi yang tidak (atau tidak lagi) terbit.`,
      en: `“${step.title}” points to something that is not published, or not any more.`,
    },
    mend: { id: 'Terbitkan materinya atau pilih yang lain.', en: 'Publish it, or pick something else.' },
  })

export const unsuited = (step: Step): Finding =>
  finding('unpublished', 'error', step, {
    says: {
      id: `“${step.title}” bukan survei: pelajarannya tidak memuat jajak pendapat, atau memuat soal yang dinilai.`,
      en: `“${step.title}” is no survey: its lesson has no poll, or has questions that are graded.`,
    },
    mend: { id: 'Ubah pelajarannya atau pilih yang lain.', en: 'Change the lesson, or pick another.' },
  })

export const planned = (step: Step, day: Day): Finding =>
  finding('notThen', 'error', step, {
    says: {
      id: `Materi “${step.title}” baru direncanakan terbit ${onDay(day, 'id')}.`,
      en: `What “${step.title}” points to is only planned to be published on ${onDay(day, 'en')}.`,
    },
    mend: {
      id: 'Terbitkan jalur ini sesudah hari itu, atau pilih materi lain.',
      en: 'Publish this path after that day, or pick something else.',
    },
  })

export const noSeminar = (step: Step): Finding =>
  finding('unpublished', 'error', step, {
    says: {
      id: `“${step.title}” menunjuk seminar yang belum diumumkan atau sudah dibatalkan.`,
      en: `“${step.title}” points to a seminar that is not announced, or was cancelled.`,
    },
    mend: { id: 'Pilih seminar lain atau hapus langkah ini.', en: 'Pick another, or remove this step.' },
  })

const orLater: Both = {
  id: 'Pilih seminar yang lebih baru, atau terbitkan rekamannya agar peserta dapat menontonnya.',
  en: 'Pick a later seminar, or publish its recording for learners to watch.',
}

export const overSeminar = (step: Step): Finding =>
  finding('notThen', 'warning', step, {
    says: {
      id: `Seminar “${step.title}” sudah lewat dan belum ada rekamannya: hanya yang pernah hadir dapat menyelesaikannya.`,
      en: `The seminar “${step.title}” is over and has no recording: only who was there can finish this step.`,
    },
    mend: orLater,
  })

export const tooLateFor = (step: Step, day: Day, days: number): Finding =>
  finding('notThen', 'warning', step, {
    says: {
      id: `“${step.title}” baru terbuka ${days} hari setelah mulai, padahal seminarnya ${onDay(day, 'id')}: yang mulai hari ini datang terlambat.`,
      en: `“${step.title}” opens ${days} days after the start at the earliest, but the seminar is on ${onDay(day, 'en')}: whoever starts today comes too late.`,
    },
    mend: orLater,
  })
