import { CheckedImport } from '#app/ui/checked-import.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { FrameworkChange, FrameworkFault } from './framework.ts'
import { frameworkWords } from './framework-words.ts'

export interface ImportOutcome {
  readonly faults?: readonly FrameworkFault[]
  readonly change?: FrameworkChange
  /** How many things still point to what would be removed, by code. */
  readonly uses?: Readonly<Record<string, number>>
}

/** Paste a list, look at what it would change, then import it. */
export function FrameworkImport({ outcome }: { outcome: ImportOutcome }) {
  const t = useWords(frameworkWords)
  const { fields, values } = useFormResult()
  return (
    <Section id="import" title={t('import')} description={t('importAbout')} className="max-w-reading">
      <Form className="flex flex-col gap-5" preventScrollReset>
        <TextInput
          name="source"
          required
          label={t('source')}
          help={t('sourceHelp')}
          defaultValue={values?.source}
          error={fields?.source}
        />
        <TextArea
          name="list"
          rows={10}
          required
          label={t('list')}
          help={t('listHelp')}
          defaultValue={values?.list}
          error={fields?.list}
        />
        {outcome.faults && <Faults faults={outcome.faults} />}
        {outcome.change && <Change change={outcome.change} uses={outcome.uses ?? {}} />}
        <CheckedImport isChecked={outcome.change !== undefined} check={t('check')} doImport={t('doImport')} />
      </Form>
    </Section>
  )
}

const faultsShown = 20

function Faults({ faults }: { faults: readonly FrameworkFault[] }) {
  const t = useWords(frameworkWords)
  const rest = faults.length - faultsShown
  return (
    <Notice kind="bad" title={t('faults')} live="assertive">
      <ul className="list-disc pl-5">
        {faults.slice(0, faultsShown).map(({ reason, line, what }) => (
          <li key={`${reason} ${line} ${what}`}>{t(reason, { line, what })}</li>
        ))}
        {rest > 0 && <li>{t('more', { count: rest })}</li>}
      </ul>
    </Notice>
  )
}

function Change({ change, uses }: { change: FrameworkChange; uses: Readonly<Record<string, number>> }) {
  const t = useWords(frameworkWords)
  const language = useLanguage()
  const { added, removed, renamed, reworded, same } = change
  const nothing = added.length + removed.length + renamed.length + reworded.length === 0
  const named = ({ slug, name }: (typeof added)[number]) => ({ key: slug, says: name[language] })
  return (
    <Notice title={nothing ? t('nothingChanges') : t('preview')} live="polite">
      <Changed title={t('added', { count: added.length })} list={added.map(named)} />
      <Changed
        title={t('removed', { count: removed.length })}
        list={removed.map(({ slug, name }) => {
          const count = uses[slug] ?? 0
          const says = count > 0 ? t('removedUsed', { name: name[language], count }) : name[language]
          return { key: slug, says }
        })}
      />
      <Changed
        title={t('renamed', { count: renamed.length })}
        list={renamed.map(({ slug, from, to }) => ({
          key: slug,
          says: t('renamedTo', { from: from[language], to: to[language] }),
        }))}
      />
      <Changed
        title={t('reworded', { count: reworded.length })}
        list={reworded.map(({ competency: { slug, name }, levels }) => ({
          key: slug,
          says: t('rewordedIn', { name: name[language], levels: levels.join(', ') }),
        }))}
      />
      {same > 0 && <p>{t('same', { count: same })}</p>}
      {!nothing && <p>{t('keeps')}</p>}
    </Notice>
  )
}

function Changed({ title, list }: { title: string; list: readonly { key: string; says: string }[] }) {
  if (list.length === 0) return null
  return (
    <>
      <p className="mt-2 font-semibold">{title}</p>
      <ul className="list-disc pl-5">
        {list.map(({ key, says }) => (
          <li key={key}>{says}</li>
        ))}
      </ul>
    </>
  )
}
