import { Fragment } from 'react'
import { Dialog } from '#app/ui/dialog.tsx'
import { useWords } from '#app/web/words.tsx'
import { keyWords } from './key-words.ts'
import { capsOf, keyGroups } from './keys.ts'

/** Every key and sign of the editor, as they are bound. */
export default function KeysHelp({ close }: { close: () => void }) {
  const t = useWords(keyWords)
  return (
    <Dialog
      title={t('help')}
      description={t('helpWhat')}
      width="broad"
      open
      onOpenChange={open => !open && close()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={t('help')} className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {keyGroups.map(group => (
          <section key={group.word}>
            <h3 className="mb-1 text-base">{t(group.word)}</h3>
            <dl>
              {group.keys.map(({ word, keys }) => (
                <div
                  key={word}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b py-2 last:border-0"
                >
                  <dt className="min-w-0 text-sm">{t(word)}</dt>
                  <dd className="flex flex-wrap items-baseline gap-1.5 text-sm">
                    {keys.map((key, at) => (
                      <Fragment key={key}>
                        {at > 0 && <span className="text-quiet">{t('or')}</span>}
                        <Caps caps={capsOf(key, t)} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  )
}

const Caps = ({ caps }: { caps: readonly string[] }) => (
  <span className="inline-flex flex-wrap gap-1">
    {caps.map(cap => (
      <kbd
        key={cap}
        className="rounded-control border border-line bg-well px-1.5 py-0.5 font-semibold text-xs leading-5"
      >
        {cap}
      </kbd>
    ))}
  </span>
)
