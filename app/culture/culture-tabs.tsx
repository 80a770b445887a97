import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useWords } from '#app/web/words.tsx'
import { cultureWords } from './culture-words.ts'

/** The sides of the learning culture, for those who look after it. */
export function CultureTabs() {
  const t = useWords(cultureWords)
  return (
    <div className="mb-8">
      <LinkTabs
        label={t('culture')}
        tabs={[
          { to: '/culture', label: t('figures') },
          { to: '/experiments', label: t('experiments') },
        ]}
      />
    </div>
  )
}
