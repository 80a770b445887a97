import { Link2, Send } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { CopyAddress } from '#app/ui/copy-address.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { speakerWords } from './words.ts'

interface ListedLink {
  readonly id: string
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

interface SpeakerLinksProps {
  readonly seminar: { readonly id: string; readonly title: string }
  readonly speaker: { readonly name: string; readonly email: string | null }
  readonly base: string
  readonly links: readonly ListedLink[]
  readonly days: { readonly first: string; readonly last: string; readonly usual: string }
  readonly isOpen: boolean
  /** Where the link just made leads, right after it was made. */
  readonly address: string | null
  readonly sent: boolean
  readonly revoked: boolean
  readonly now: number
}

/** Links by which a speaker without an account reaches their page: made, sent, and taken back. */
export function SpeakerLinks({ speaker, base, links, isOpen, now, ...rest }: SpeakerLinksProps) {
  const t = useWords(speakerWords)
  return (
    <Page
      title={t('links', { name: speaker.name })}
      description={t('linksIntro')}
      width="reading"
      breadcrumbs={[{ to: base, label: t('titleOf', { name: speaker.name }) }]}
    >
      <Outcome {...rest} />
      <ul className="mb-8 divide-y divide-line border-y border-line empty:hidden">
        {links.map(link => (
          <li key={link.id} className="py-3">
            <Listed link={link} now={now} />
          </li>
        ))}
      </ul>
      {isOpen && <Making days={rest.days} email={speaker.email} />}
    </Page>
  )
}

function Outcome({ address, sent, revoked }: Pick<SpeakerLinksProps, 'address' | 'sent' | 'revoked'>) {
  const t = useWords(speakerWords)
  const { reason } = useFormResult()
  if (reason)
    return (
      <Notice kind="bad" live="assertive" className="mb-6">
        {t(reason === 'noGuest' ? 'refused_noGuest' : 'refused_other')}
      </Notice>
    )
  return (
    <>
      {(sent || revoked) && (
        <Notice kind="good" live="polite" className="mb-6">
          {t(sent ? 'linkSent' : 'linkRevokedNow')}
        </Notice>
      )}
      {address && !revoked && (
        <Notice kind="good" live="polite" className="mb-6">
          <p className="mb-3">{t('linkOnce')}</p>
          <CopyAddress label={t('linkIs')} address={address} />
        </Notice>
      )}
    </>
  )
}

function Listed({ link: { id, expiresAt, lastUsedAt, revokedAt }, now }: { link: ListedLink; now: number }) {
  const t = useWords(speakerWords)
  const { dateTime } = useFormat()
  const used = lastUsedAt ? t('linkUsed', { date: dateTime(lastUsedAt) }) : t('linkUnused')
  if (revokedAt)
    return (
      <p className="text-quiet">
        {t('linkRevoked', { date: dateTime(revokedAt) })}, {used}
      </p>
    )
  if (expiresAt.getTime() <= now)
    return (
      <p className="text-quiet">
        {t('linkExpired', { date: dateTime(expiresAt) })}, {used}
      </p>
    )
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>
        {t('linkUntil', { date: dateTime(expiresAt) })}, {used}
      </p>
      <Form>
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value="revoke" variant="danger" size="small">
          {t('revoke')}
        </Button>
      </Form>
    </div>
  )
}

function Making({ days, email }: Pick<SpeakerLinksProps, 'days'> & { email: string | null }) {
  const t = useWords(speakerWords)
  const { fields, values } = useFormResult()
  return (
    <Form className="flex flex-col gap-4">
      <TextInput
        type="date"
        name="until"
        label={t('until')}
        min={days.first}
        max={days.last}
        required
        defaultValue={values?.until ?? days.usual}
        error={fields?.until}
        className="max-w-56"
      />
      {email && (
        <Select
          name="language"
          label={t('letterIn')}
          defaultValue={values?.language ?? 'id'}
          options={[
            { value: 'id', label: t('letterId') },
            { value: 'en', label: t('letterEn') },
          ]}
          className="max-w-56"
        />
      )}
      {email && <p className="text-sm wrap-anywhere text-quiet">{t('sendsTo', { email })}</p>}
      <div className="flex flex-wrap gap-3">
        {email && (
          <Button name="intent" value="send" variant="primary" icon={Send}>
            {t('sendLink')}
          </Button>
        )}
        <Button name="intent" value="make" icon={Link2}>
          {t('makeLink')}
        </Button>
      </div>
    </Form>
  )
}
