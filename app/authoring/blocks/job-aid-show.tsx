import { ClipboardCheck, Printer } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useIsLive } from '#app/ui/live.ts'
import { printOnly } from '#app/ui/print-only.ts'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { JobAid } from './job-aid.tsx'
import { sectionWords } from './section-words.ts'

export default function ShowJobAid({ id, attrs: { title }, children }: ShowProps<JobAid>) {
  const t = useWords(sectionWords)
  const isLive = useIsLive()
  const sheet = useRef<HTMLDivElement>(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={sheet}
      role="group"
      aria-labelledby={`${id}-title`}
      className="rounded-card border-2 border-primary bg-surface px-5 py-4"
    >
      <p className="flex items-center gap-2 font-semibold text-primary text-sm">
        <ClipboardCheck aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
        {t('jobAid')}
      </p>
      <p id={`${id}-title`} className="mt-1 mb-3 font-bold text-lg">
        {title || t('jobAid')}
      </p>
      <div className="prose">{children}</div>
      {isLive && (
        <div className="mt-4" data-print="never">
          <Button
            type="button"
            size="small"
            icon={Printer}
            onClick={() => sheet.current && printOnly(sheet.current)}
          >
            {t('printIt')}
          </Button>
        </div>
      )}
    </div>
  )
}
