import { AppWindow } from 'lucide-react'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { AddressInput } from './address-input.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import type { Embed } from './embed.tsx'
import { embedEditWords } from './embed-edit-words.ts'
import { frameOf, providers } from './providers.ts'

export default function EditEmbed({ id, attrs: { href, title, instead }, change }: EditProps<Embed>) {
  const t = useWords(embedEditWords)
  const names = providers.map(({ name }) => name).join(', ')
  const frame = frameOf(href)
  return (
    <EditFrame icon={AppWindow} name={t('embed')}>
      <AddressInput
        name={`${id}-href`}
        label={t('embedAddress')}
        help={t('embedAddressHelp', { names })}
        href={href}
        amiss={typed => (typed && frameOf(typed) ? undefined : t('embedAddressBad', { names }))}
        change={next => change({ href: next })}
      />
      {frame && <p className="text-quiet text-sm">{t('embedFrom', { name: frame.provider.name })}</p>}
      <TextInput
        name={`${id}-title`}
        label={t('embedTitle')}
        value={title}
        maxLength={300}
        onChange={event => change({ title: event.target.value })}
      />
      <TextArea
        name={`${id}-instead`}
        label={t('embedInstead')}
        help={t('embedInsteadHelp')}
        rows={3}
        value={instead}
        maxLength={1000}
        onChange={event => change({ instead: event.target.value })}
      />
    </EditFrame>
  )
}
