import { Keyboard, Maximize2, Search } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { type Doings, keyOf } from './keys.ts'
import { Tool } from './tool.tsx'
import { toolWords } from './tool-words.ts'

/** What is for the whole text: finding, focus mode, the list of keys. */
export function PageTools({ doings }: { doings: Doings }) {
  const t = useWords(toolWords)
  return (
    <fieldset aria-label={t('pageTools')} className="-my-1.5 -mr-2 flex items-center">
      <Tool icon={Search} label={t('find')} keys={keyOf('find')} onPress={doings.find} />
      <Tool icon={Maximize2} label={t('alone')} keys={keyOf('alone')} onPress={doings.alone} />
      <Tool icon={Keyboard} label={t('help')} keys={keyOf('openHelp')} onPress={doings.help} />
    </fieldset>
  )
}
