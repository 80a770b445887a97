import { UploadForm } from '#app/authoring/upload-form.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { RemoveButton } from './plan-standing.tsx'
import { planWords } from './plan-words.ts'
import { agendaWords } from './words.ts'

export interface PlannedSpeaker {
  readonly id: string
  readonly name: string
  readonly affiliation: string
  readonly email: string | null
  readonly readyAt: Date | null
}

interface PlanSpeakersProps {
  readonly seminarId: string
  readonly speakers: readonly PlannedSpeaker[]
}

/** Who speaks: people of Bina by e-mail, others by name. */
export function PlanSpeakers({ seminarId, speakers }: PlanSpeakersProps) {
  const t = useWords(planWords)
  const { fields, values } = useFormResult()
  const inside = values?.intent === 'addSpeaker' ? { values, fields } : null
  const outside = values?.intent === 'addGuest' ? { values, fields } : null
  return (
    <Section title={t('speakers')}>
      {speakers.length === 0 && <p className="text-quiet">{t('noSpeakers')}</p>}
      <ul className="mb-6">
        {speakers.map(({ id, name, affiliation, email, readyAt }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-b border-line py-2">
            <span className="min-w-0">
              <Link to={`/agenda/${seminarId}/speakers/${id}`} className="block font-semibold">
                {name}
              </Link>
              {readyAt && <Badge tone="good">{t('isReady')}</Badge>}
              <span className="block text-sm text-quiet">
                {[affiliation, email].filter(Boolean).join(' · ')}
              </span>
            </span>
            <RemoveButton intent="removeSpeaker" id={id} of={t('removeSpeaker', { name })}>
              {t('remove')}
            </RemoveButton>
          </li>
        ))}
      </ul>
      <Form className="mb-8 flex max-w-md flex-col gap-4">
        <input type="hidden" name="intent" value="addSpeaker" />
        <h3 className="font-semibold">{t('fromInside')}</h3>
        <TextInput
          name="email"
          type="email"
          label={t('speakerEmail')}
          required
          defaultValue={inside?.values.email}
          error={inside?.fields?.email}
        />
        <Button className="self-start">{t('addSpeaker')}</Button>
      </Form>
      <Form className="flex max-w-md flex-col gap-4">
        <input type="hidden" name="intent" value="addGuest" />
        <h3 className="font-semibold">{t('fromOutside')}</h3>
        <TextInput
          name="name"
          label={t('guestName')}
          maxLength={200}
          required
          defaultValue={outside?.values.name}
          error={outside?.fields?.name}
        />
        <TextInput
          name="affiliation"
          label={t('affiliation')}
          maxLength={200}
          defaultValue={outside?.values.affiliation}
          error={outside?.fields?.affiliation}
        />
        <TextInput
          name="email"
          type="email"
          label={t('guestEmail')}
          help={t('guestEmailHelp')}
          maxLength={320}
          defaultValue={outside?.values.email}
          error={outside?.fields?.email}
        />
        <Button className="self-start">{t('addSpeaker')}</Button>
      </Form>
    </Section>
  )
}

interface PlanMaterialsProps {
  readonly seminarId: string
  readonly materials: readonly { id: string; name: string; bytes: number }[]
  readonly refused: string | null
}

/** Papers for those registered. */
export function PlanMaterials({ seminarId, materials, refused }: PlanMaterialsProps) {
  const t = useWords(planWords)
  const say = useWords(agendaWords)
  const { bytes } = useFormat()
  return (
    <Section title={t('materials')} description={t('materialsIntro')}>
      {materials.length === 0 && <p className="text-quiet">{t('noMaterials')}</p>}
      <ul className="mb-4">
        {materials.map(({ id, name, bytes: size }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-b border-line py-1">
            <a href={`/agenda/${seminarId}/materials/${id}`} className="min-w-0 text-primary underline">
              {say('materialFile', { name, size: bytes(size) })}
            </a>
            <RemoveButton intent="removeMaterial" id={id} of={t('removeMaterial', { name })}>
              {t('remove')}
            </RemoveButton>
          </li>
        ))}
      </ul>
      <UploadForm
        use="seminarMaterial"
        workId={seminarId}
        accept="application/pdf"
        help={null}
        megabytes={50}
        send={t('uploadMaterial')}
        refused={refused}
      />
    </Section>
  )
}
