import { Heart } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { recognitionWords } from './recognition-words.ts'
import type { Near } from './thanks.server.ts'
import { reasons } from './thanks.ts'

export interface ThankProps {
  readonly near: readonly Near[]
  readonly find: string
}

/** People close to one's work, each a tap away from a thank you; for what, if one likes. */
export function ThankSection({ near, find }: ThankProps) {
  const t = useWords(recognitionWords)
  return (
    <Section id="thank" title={t('thank')} description={t('thankWhat')}>
      <Form method="get" action="/recognition#thank" className="mb-4 flex flex-wrap items-end gap-3">
        <TextInput key={find} name="find" label={t('find')} defaultValue={find} maxLength={100} />
        <Button>{t('search')}</Button>
      </Form>
      {near.length === 0 ? (
        <p className="text-quiet">{t('nobody')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {near.map(person => (
            <Thank key={person.id} {...person} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Thank({ id, name, jobTitle }: Near) {
  const t = useWords(recognitionWords)
  const [first, ...others] = reasons
  const to = (reason: (typeof reasons)[number]) => t('thankTo', { reason: t(`say.${reason}`), name })
  return (
    <li className="py-3">
      <Form className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <input type="hidden" name="part" value="thank" />
        <input type="hidden" name="to" value={id} />
        <span className="min-w-0 flex-1 basis-48">
          <span className="font-semibold">{name}</span>
          <span className="block text-sm text-quiet">{jobTitle}</span>
        </span>
        <Button name="reason" value={first} size="small" icon={Heart} aria-label={to(first)}>
          {t(`say.${first}`)}
        </Button>
        <details className="w-full text-sm">
          <summary className="inline-block cursor-pointer py-1 underline underline-offset-[0.2em]">
            {t('for')}
          </summary>
          <span className="mt-2 flex flex-wrap gap-2">
            {others.map(reason => (
              <Button
                key={reason}
                name="reason"
                value={reason}
                size="small"
                variant="quiet"
                aria-label={to(reason)}
              >
                {t(`say.${reason}`)}
              </Button>
            ))}
          </span>
        </details>
      </Form>
    </li>
  )
}
