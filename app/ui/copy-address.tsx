import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { Button } from './button.tsx'
import { TextInput } from './field.tsx'
import { words } from './words.ts'

interface CopyAddressProps {
  readonly label: string
  readonly address: string
}

/** An address to be taken elsewhere: copied by one press, or chosen whole where the browser does not let a page copy. */
export function CopyAddress({ label, address }: CopyAddressProps) {
  const t = useWords(words)
  const field = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  async function copy() {
    field.current?.select()
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setTold(t(isCopied ? 'copied' : 'notCopied'))
  }
  return (
    <>
      <TextInput ref={field} name="address" label={label} value={address} readOnly />
      <div className="mt-3 flex flex-wrap items-center gap-3 noscript:hidden">
        <Button type="button" size="small" icon={Copy} onClick={copy}>
          {t('copy')}
        </Button>
        <span role="status" className="text-sm">
          {told}
        </span>
      </div>
    </>
  )
}
