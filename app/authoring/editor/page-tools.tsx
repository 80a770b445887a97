import { Keyboard, Maximize2, MessageSquare, Search } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { commentWords } from '../together/comment-words.ts'
import { type Doings, keyOf } from './keys.ts'
import { Tool } from './tool.tsx'
import { toolWords } from './tool-words.ts'

/** What is for the text as such: talking about it, finding, focus mode, the list of keys. */
export function PageTools({ doings }: { doings: Doings }) {
  const t = useWords(toolWords)
  const say = useWords(commentWords)
  return (
    <fieldset aria-label={t('pageTools')} className="-my-1.5 -mr-2 flex items-center">
      <Tool icon={MessageSquare} label={say('comment')} keys={keyOf('comment')} onPress={doings.comment} />
      <Tool icon={Search} label={t('find')} keys={keyOf('find')} onPress={doings.find} />
      <Tool icon={Maximize2} label={t('alone')} keys={keyOf('alone')} onPress={doings.alone} />
      <Tool icon={Keyboard} label={t('help')} keys={keyOf('openHelp')} onPress={doings.help} />
    </fieldset>
  )
}
