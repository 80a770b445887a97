import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { channelWords } from './channel-words.ts'
import { Devices, type PushProps } from './this-device.tsx'

export interface ChannelsProps {
  /** Null when messages to browsers are not switched on. */
  readonly push: PushProps | null
  /** The gateway of the organisation, and the number this person agreed to; null when there is no gateway. */
  readonly gateway: { readonly number: string | null } | null
  readonly ways: { readonly first: string | null; readonly mailOff: boolean }
  /** Until when nothing goes to their address, since a letter came back from it. */
  readonly mailRestsUntil: string | null
}

/** Where reminders come to beside Today. */
export function ChannelsSection({ push, gateway, ways, mailRestsUntil }: ChannelsProps) {
  const t = useWords(channelWords)
  return (
    <Section id="places" title={t('places')} description={t('placesHow')}>
      {push ? <Devices {...push} /> : <p className="text-quiet">{t('pushOff')}</p>}
      {gateway ? <Gateway number={gateway.number} /> : <p className="text-quiet">{t('gatewayOff')}</p>}
      <Mail isOff={ways.mailOff} restsUntil={mailRestsUntil} />
      <First
        first={ways.first}
        open={[...(push ? (['push'] as const) : []), ...(gateway ? (['gateway'] as const) : []), 'mail']}
      />
    </Section>
  )
}

function Mail({ isOff, restsUntil }: { isOff: boolean; restsUntil: ChannelsProps['mailRestsUntil'] }) {
  const t = useWords(channelWords)
  const { day } = useFormat()
  return (
    <div className="border-b border-line py-4">
      <h3 className="text-base font-bold">{t('mail')}</h3>
      {restsUntil && (
        <Notice kind="warn" className="my-3" title={t('mailCameBack')}>
          {t('mailRests', { day: day(restsUntil) })}
        </Notice>
      )}
      <Form className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3" preventScrollReset>
        <input type="hidden" name="part" value="mail" />
        <p className="min-w-0 flex-1 basis-64">{t(isOff ? 'mailIsOff' : 'mailOn')}</p>
        <Button name="on" value={isOff ? 'yes' : 'no'} size="small" variant="quiet">
          {t(isOff ? 'switchMailOn' : 'switchMailOff')}
        </Button>
      </Form>
    </div>
  )
}

/** Which way is tried before the others; nothing to choose where there is only one. */
function First({ first, open }: { first: string | null; open: readonly ('push' | 'gateway' | 'mail')[] }) {
  const t = useWords(channelWords)
  const known = open.find(name => name === first) ?? open[0]
  if (open.length === 1) return null
  return (
    <Form className="flex flex-col items-start gap-3 py-4" preventScrollReset>
      <input type="hidden" name="part" value="first" />
      <RadioGroup
        name="first"
        label={t('first')}
        inline
        defaultValue={known}
        options={open.map(name => ({ value: name, label: t(`first.${name}`) }))}
      />
      <Button size="small" variant="quiet">
        {t('keepFirst')}
      </Button>
    </Form>
  )
}

function Gateway({ number }: { number: string | null }) {
  const t = useWords(channelWords)
  const { fields, values } = useFormResult()
  return (
    <div className="border-y border-line py-4">
      <h3 className="text-base font-bold">{t('gateway')}</h3>
      <p className="max-w-prose">{t('gatewayHow')}</p>
      {number ? (
        <Form className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-3">
          <input type="hidden" name="part" value="takeNumberBack" />
          <p className="font-semibold">{t('agreed', { number })}</p>
          <Button size="small" variant="quiet">
            {t('takeBack')}
          </Button>
        </Form>
      ) : (
        <Form className="mt-4 flex flex-wrap items-end gap-x-5 gap-y-3">
          <input type="hidden" name="part" value="number" />
          <TextInput
            name="number"
            type="tel"
            autoComplete="tel"
            required
            maxLength={30}
            label={t('number')}
            help={t('numberHelp')}
            defaultValue={values?.part === 'number' ? values.number : undefined}
            error={fields?.number && t('numberWrong')}
            className="min-w-0 flex-1 basis-64"
          />
          <Button variant="quiet">{t('agree')}</Button>
        </Form>
      )}
    </div>
  )
}
