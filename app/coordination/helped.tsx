import { useActionData } from '@remix-run/react'
import { Notice } from '#app/ui/notice.tsx'
import { defineWords, useWords } from '#app/web/words.tsx'

const helpedWords = defineWords({
  id: {
    attempt: '{{name}} mendapat satu percobaan lagi dan diberi tahu, beserta alasan Anda.',
    waiver: '{{name}} dibebaskan dari “{{step}}”.',
    talk: 'Percakapan tentang “{{step}}” sudah dicatat.',
    pause: 'Jalur ini beristirahat sampai Anda melanjutkannya.',
    resumption: 'Jalur ini berjalan lagi.',
    date: 'Tenggat sudah disimpan.',
  },
  en: {
    attempt: '{{name}} has one more attempt and is told so, with your reason.',
    waiver: '{{name}} is excused from “{{step}}”.',
    talk: 'The talk about “{{step}}” is noted.',
    pause: 'This path rests until you let it go on.',
    resumption: 'This path goes on.',
    date: 'The date is saved.',
  },
})

interface Done {
  readonly helped?: keyof typeof helpedWords.id
  readonly step?: string
}

/** Says what has just been done for the learner called `name`. */
export function Helped({ name }: { name: string }) {
  const t = useWords(helpedWords)
  const { helped, step } = useActionData<Done>() ?? {}
  return helped ? (
    <Notice kind="good" live="polite" className="mb-6">
      {t(helped, { name, step: step ?? '' })}
    </Notice>
  ) : null
}
