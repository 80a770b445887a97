import { ALargeSmall, Check, Printer, Volume2, VolumeX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Menu } from '#app/ui/menu.tsx'
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

/** Size, listening and printing of a lesson, in one menu; there once scripts run, since it is made of them. */
export function ReadingTools({ size, onSize }: { size: TextSize; onSize: (size: TextSize) => void }) {
  const say = useWords(stepWords)
  const [isReady, setReady] = useState(false)
  const { isSpeaking, toggle } = useListening()
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
      <Menu
        trigger={
          <Button type="button" size="small" variant="plain" icon={ALargeSmall}>
            {say('view')}
          </Button>
        }
        entries={[
          ...sizes.map(one => ({
            label: say(words[one]),
            icon: one === size ? Check : ALargeSmall,
            onSelect: () => choose(one),
          })),
          {
            label: say(isSpeaking ? 'stopListening' : 'listen'),
            icon: isSpeaking ? VolumeX : Volume2,
            onSelect: toggle,
          },
          { label: say('print'), icon: Printer, onSelect: () => window.print() },
        ]}
      />
    </div>
  )
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
