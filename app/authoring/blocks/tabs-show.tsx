import { Tabs } from '#app/ui/tabs.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import { sectionWords } from './section-words.ts'

export default function ShowTabs({ sections }: ShowProps<object>) {
  const t = useWords(sectionWords)
  return (
    <Tabs
      label={t('tabs')}
      tabs={sections.map(({ id, title, body }) => ({
        value: id,
        label: title,
        content: <div className="prose">{body}</div>,
      }))}
    />
  )
}
