import { PanelsTopLeft } from 'lucide-react'
import { Tabs } from '#app/ui/tabs.tsx'
import { useWords } from '#app/web/words.tsx'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofSections } from './section.ts'
import { sectionWords } from './section-words.ts'

const EditSections = editLater(() => import('./sections-edit.tsx'))

/** Alternatives of which a reader needs one. On paper and without JavaScript all stand below each other. */
export const tabs = defineBlock<object>({
  name: 'tabs',
  word: 'tabs',
  find: 'tabsFind',
  icon: PanelsTopLeft,
  ...ofSections,
  sections: { least: 2, most: 8, titleAt: () => 'tabsTitle', untitled: 'tabsUntitled' },
  Show,
  Edit: ({ children }) => (
    <EditSections icon={PanelsTopLeft} word="tabs">
      {children}
    </EditSections>
  ),
})

function Show({ sections }: ShowProps<object>) {
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
