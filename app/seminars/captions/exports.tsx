import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

/** The captions as files to take elsewhere; `page` is where they are corrected. */
export function Exports({ page }: { page: string }) {
  const t = useWords(words)
  const base = `${page}/files`
  return (
    <p className="text-sm">
      {t('download')}{' '}
      <Link reloadDocument to={`${base}/vtt`}>
        {t('downloadVtt')}
      </Link>{' '}
      ·{' '}
      <Link reloadDocument to={`${base}/srt`}>
        {t('downloadSrt')}
      </Link>
    </p>
  )
}
