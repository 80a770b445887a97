import { ClipboardCheck } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import type { JobAid } from './job-aid.tsx'
import { jobAidEditWords } from './job-aid-edit-words.ts'

export default function EditJobAid({ attrs: { title }, change, children }: EditProps<JobAid>) {
  const t = useWords(jobAidEditWords)
  return (
    <div className="rounded-card border-2 border-primary bg-surface px-5 py-4">
      <div contentEditable={false} className="mb-2">
        <p className="flex items-center gap-2 font-semibold text-primary text-sm">
          <ClipboardCheck aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
          {t('jobAid')}
        </p>
        <input
          data-block-title
          aria-label={t('jobAidTitle')}
          placeholder={t('jobAidTitle')}
          value={title}
          maxLength={200}
          onChange={event => change({ title: event.target.value })}
          className="min-h-11 w-full rounded-control bg-transparent font-bold text-lg"
        />
      </div>
      {children}
    </div>
  )
}
