import { Link2 } from 'lucide-react'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { AddressInput } from './address-input.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import type { LinkCard } from './link-card.tsx'
import { linkCardEditWords } from './link-card-edit-words.ts'

export default function EditLinkCard({ id, attrs: { href, title, why }, change }: EditProps<LinkCard>) {
  const t = useWords(linkCardEditWords)
  return (
    <EditFrame icon={Link2} name={t('linkCard')}>
      <AddressInput
        name={`${id}-href`}
        label={t('linkCardAddress')}
        help={t('linkCardAddressHelp')}
        href={href}
        amiss={typed => (typed ? undefined : t('linkCardAddressBad'))}
        change={next => change({ href: next })}
      />
      <TextInput
        name={`${id}-title`}
        label={t('linkCardTitle')}
        value={title}
        maxLength={300}
        onChange={event => change({ title: event.target.value })}
      />
      <TextArea
        name={`${id}-why`}
        label={t('linkCardWhy')}
        help={t('linkCardWhyHelp')}
        rows={2}
        value={why}
        maxLength={300}
        onChange={event => change({ why: event.target.value })}
      />
    </EditFrame>
  )
}
