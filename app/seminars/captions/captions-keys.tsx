import { useWords } from '#app/web/words.tsx'
import { keys } from './editor-keys.ts'
import { words } from './words.ts'

/** Which key does what. */
export function CaptionsKeys() {
  const t = useWords(words)
  return (
    <details className="text-sm pointer-coarse:hidden">
      <summary className="min-h-8 w-fit cursor-pointer py-1 text-quiet">{t('keysTitle')}</summary>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 pt-1">
        {keys.map(({ command, shown }) => (
          <Key key={command} shown={shown} does={t(command === 'play' ? 'playOrPause' : command)} />
        ))}
        <Key shown={['Shift', 'Enter']} does={t('newLine')} />
      </dl>
    </details>
  )
}

function Key({ shown, does }: { shown: readonly string[]; does: string }) {
  return (
    <>
      <dt className="flex gap-1">
        {shown.map(key => (
          <kbd key={key} className="rounded-sm border border-line bg-well px-1.5 text-xs">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  )
}
