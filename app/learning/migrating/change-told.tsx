import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { defineWords, useLanguage, useWords } from '#app/web/words.tsx'
import type { ChangeTold } from './change-told.server.ts'

const words = defineWords({
  id: {
    changed: 'Jalur ini diperbarui pada {{date}}',
    back: 'Jalur ini kembali ke bentuk sebelumnya pada {{date}}',
    fresh: 'Langkah baru: {{titles}}.',
    gone: 'Tidak diminta lagi: {{titles}}.',
    kept: 'Semua yang sudah Anda selesaikan tetap dihitung.',
  },
  en: {
    changed: 'This path was updated on {{date}}',
    back: 'This path went back to what it was before on {{date}}',
    fresh: 'New: {{titles}}.',
    gone: 'No longer asked for: {{titles}}.',
    kept: 'Everything you finished still counts.',
  },
})

/** What changed on the path while its learner was on it. */
export function PathChanged({ change }: { change: ChangeTold }) {
  const t = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  const list = (titles: readonly string[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(titles.map(title => `“${title}”`))
  return (
    <Notice
      className="mb-8 max-w-reading"
      title={t(change.isBack ? 'back' : 'changed', { date: format.shortDate(change.at) })}
    >
      {change.fresh.length > 0 && `${t('fresh', { titles: list(change.fresh) })} `}
      {change.gone.length > 0 && `${t('gone', { titles: list(change.gone) })} `}
      {t('kept')}
    </Notice>
  )
}
