import { useLocation, useRouteLoaderData, useSubmit } from '@remix-run/react'
import { ALargeSmall, Check, type LucideIcon, Moon, Printer, Sun, Volume2, VolumeX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonClass } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { useFold } from '#app/ui/fold.tsx'
import { useWords } from '#app/web/words.tsx'
import { stepWords } from './step-words.ts'

const sizes = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof sizes)[number]

const looks: Readonly<Record<TextSize, string>> = {
  normal: '',
  large: 'text-lg',
  larger: 'text-xl',
}
export const sizeClass = (size: TextSize): string => looks[size]

const words = { normal: 'sizeNormal', large: 'sizeLarge', larger: 'sizeLarger' } as const
const kept = 'bina-text-size'

/** Size, look, listening and printing of a lesson, in one menu; there once scripts run, since it is made of them. */
export function ReadingTools({ size, onSize }: { size: TextSize; onSize: (size: TextSize) => void }) {
  const say = useWords(stepWords)
  const fold = useFold()
  const [isReady, setReady] = useState(false)
  const { isSpeaking, toggle } = useListening()
  const { theme, paint } = useTheme()
  useEffect(() => {
    setReady(true)
    const before = localStorage.getItem(kept)
    const known = sizes.find(one => one === before)
    if (known) onSize(known)
  }, [onSize])
  if (!isReady) return <div className="mb-6 min-h-9" aria-hidden />
  const choose = (next: TextSize) => {
    localStorage.setItem(kept, next)
    onSize(next)
  }
  return (
    <div className="mb-6 flex justify-end" data-print="never">
      <details {...fold} className="relative">
        <summary className={classes(buttonClass({ size: 'small', variant: 'plain' }), 'list-none')}>
          <ALargeSmall aria-hidden size={20} strokeWidth={1.75} />
          {say('view')}
        </summary>
        <div className="absolute top-full right-0 z-40 mt-2 w-64 animate-appear rounded-card border border-line bg-surface p-1.5 shadow-float">
          <fieldset>
            <legend className="px-3 pt-1.5 text-sm text-quiet">{say('textSize')}</legend>
            {sizes.map(one => (
              <Tool
                key={one}
                icon={one === size ? Check : ALargeSmall}
                on={one === size}
                onPress={() => choose(one)}
              >
                {say(words[one])}
              </Tool>
            ))}
          </fieldset>
          <fieldset className="mt-1.5 border-t border-line pt-1.5">
            <legend className="sr-only">{say('look')}</legend>
            <Tool icon={Sun} on={theme === 'light'} onPress={() => paint('light')}>
              {say('lookLight')}
            </Tool>
            <Tool icon={Moon} on={theme === 'dark'} onPress={() => paint('dark')}>
              {say('lookDark')}
            </Tool>
          </fieldset>
          <div className="mt-1.5 border-t border-line pt-1.5">
            <Tool icon={isSpeaking ? VolumeX : Volume2} onPress={toggle}>
              {say(isSpeaking ? 'stopListening' : 'listen')}
            </Tool>
            <Tool icon={Printer} onPress={() => window.print()}>
              {say('print')}
            </Tool>
          </div>
        </div>
      </details>
    </div>
  )
}

interface ToolProps {
  icon: LucideIcon
  /** For what stays chosen. */
  on?: boolean
  onPress: () => void
  children: string
}

const Tool = ({ icon: Icon, on, onPress, children }: ToolProps) => (
  <button
    type="button"
    aria-pressed={on}
    onClick={onPress}
    className="flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-start hover:bg-well aria-pressed:font-semibold aria-pressed:text-primary"
  >
    <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
    {children}
  </button>
)

/** The look of all pages, as the account menu has it too. */
function useTheme() {
  const root = useRouteLoaderData<{ theme: string }>('root')
  const { pathname } = useLocation()
  const submit = useSubmit()
  const paint = (theme: 'light' | 'dark') =>
    submit(
      { theme, returnTo: pathname },
      { method: 'post', action: '/preferences', preventScrollReset: true, replace: true },
    )
  return { theme: root?.theme, paint }
}

/** Reads the lesson out with the voice of the device. */
function useListening() {
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => () => window.speechSynthesis?.cancel(), [])
  const toggle = () => {
    const voice = window.speechSynthesis
    if (!voice) return
    if (isSpeaking) {
      voice.cancel()
      setSpeaking(false)
      return
    }
    const text = document.querySelector('article .prose')?.textContent ?? ''
    const reading = new SpeechSynthesisUtterance(text)
    reading.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID'
    reading.onend = () => setSpeaking(false)
    voice.speak(reading)
    setSpeaking(true)
  }
  return { isSpeaking, toggle }
}
