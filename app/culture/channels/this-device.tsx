import { useSubmit } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Form, useFormKey } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { channelWords } from './channel-words.ts'

export interface PushProps {
  readonly publicKey: string
  readonly devices: readonly { readonly id: string; readonly agent: string; readonly addedAt: Date }[]
}

/** The browsers that are told, and a button for this one. */
export function Devices({ publicKey, devices }: PushProps) {
  const t = useWords(channelWords)
  const format = useFormat()
  return (
    <div className="border-t border-line py-4">
      <h3 className="text-base font-bold">{t('push')}</h3>
      <p className="max-w-prose">{t('pushHow')}</p>
      {devices.length > 0 && (
        <ul className="mt-2">
          {devices.map(({ id, agent, addedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-2">
              <p>
                <strong className="font-semibold">{agent || t('someDevice')}</strong>{' '}
                <span className="text-sm text-quiet">{t('since', { day: format.dateTime(addedAt) })}</span>
              </p>
              <Form>
                <input type="hidden" name="part" value="dropDevice" />
                <input type="hidden" name="device" value={id} />
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('stopOn', { agent: agent || t('someDevice') })}
                >
                  {t('stop')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <ThisDevice publicKey={publicKey} />
    </div>
  )
}

/** Asks for nothing until it is pressed; absent where the browser cannot. */
function ThisDevice({ publicKey }: { publicKey: string }) {
  const t = useWords(channelWords)
  const submit = useSubmit()
  const formKey = useFormKey()
  const [can, setCan] = useState<boolean | null>(null)
  const [fault, setFault] = useState<'denied' | 'unable' | null>(null)
  useEffect(() => setCan('serviceWorker' in navigator && 'PushManager' in window), [])
  async function ask() {
    const { subscribe } = await import('./subscribing.ts')
    const got = await subscribe(publicKey)
    if (typeof got === 'string') return setFault(got)
    setFault(null)
    submit({ ...got, part: 'device', formKey }, { method: 'post' })
  }
  if (!can) return can === false ? <p className="mt-3 text-quiet">{t('unable')}</p> : null
  return (
    <div className="mt-3">
      <Button type="button" variant="quiet" onClick={() => void ask()}>
        {t('onThisDevice')}
      </Button>
      <p role="status" className="mt-2">
        {fault && t(fault)}
      </p>
    </div>
  )
}
