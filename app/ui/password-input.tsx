import { useEffect, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { Checkbox } from './choice.tsx'
import { TextInput, type TextInputProps } from './field.tsx'
import { words } from './words.ts'

/** A password that one may look at while typing; the box that shows it needs script and leaves its place empty without. */
export function PasswordInput(props: Omit<TextInputProps, 'type' | 'after'>) {
  const t = useWords(words)
  const [isReady, setReady] = useState(false)
  const [isShown, setShown] = useState(false)
  useEffect(() => setReady(true), [])
  return (
    <div>
      <TextInput {...props} type={isShown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <Checkbox
        name=""
        label={t('showPassword')}
        checked={isShown}
        onChange={event => setShown(event.currentTarget.checked)}
        className={isReady ? 'mt-1 text-sm' : 'invisible mt-1 text-sm'}
      />
    </div>
  )
}
