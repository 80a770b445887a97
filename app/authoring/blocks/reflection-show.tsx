import { NotebookPen } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useIsLive } from '#app/ui/live.ts'
import { useWords } from '#app/web/words.tsx'
import type { Given, ShowProps } from './block.ts'
import { mostReflected } from './reflected.ts'
import type { Reflection } from './reflection.tsx'
import { reflectionWords } from './reflection-words.ts'
import { useResponse } from './use-response.ts'

export default function ShowReflection({ id, attrs: { prompt }, slots }: ShowProps<Reflection>) {
  const t = useWords(reflectionWords)
  const { action = null, given = {} } = slots.responses ?? {}
  const { people, ...own } = given[id] ?? {}
  return (
    <section
      id={`${id}-given`}
      aria-label={t('reflection')}
      className="scroll-mt-24 rounded-card bg-accent-soft p-4 sm:p-6"
    >
      <p className="mb-2 flex items-center gap-2 text-accent text-sm">
        <NotebookPen aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
        {t('reflection')}
      </p>
      {action ? (
        <Writing {...{ id, prompt, action, own }} />
      ) : (
        <>
          <TextArea name={`${id}-words`} label={prompt} rows={4} />
          <p className="mt-2 text-quiet text-sm">
            {t('notKept')} {people && t('people', { count: people })}
          </p>
        </>
      )}
    </section>
  )
}

interface WritingProps {
  readonly id: string
  readonly prompt: string
  readonly action: string
  readonly own: Given
}

/** Milliseconds without a key until what was written is sent. */
const stillness = 1500

function Writing({ id, prompt, action, own }: WritingProps) {
  const t = useWords(reflectionWords)
  const isLive = useIsLive()
  const [words, setWords] = useState<string | null>(null)
  const seen = useRef(own.revision ?? 0)
  const sent = useRef<string | null>(null)
  const { state, waiting, keep, respond } = useResponse(action, id, answer => {
    seen.current = answer.revision ?? seen.current
    // Another device had written meanwhile: both stand there now.
    if (answer.words !== undefined) setWords(now => (now === sent.current ? (answer.words ?? now) : now))
  })
  const shown = words ?? waiting?.words ?? own.words ?? ''

  const send = (text: string) => {
    sent.current = text
    respond({ words: text, seen: seen.current })
  }
  useEffect(() => {
    if (words === null || words === sent.current) return
    const timer = setTimeout(() => send(words), stillness)
    return () => clearTimeout(timer)
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    send(shown)
  }
  return (
    <form method="post" action={action} onSubmit={submit}>
      <input type="hidden" name="blockId" value={id} />
      <input type="hidden" name="seen" value={own.revision ?? 0} />
      <TextArea
        key={isLive ? 'live' : 'plain'}
        name="words"
        label={prompt}
        rows={4}
        maxLength={mostReflected}
        {...(isLive
          ? {
              value: shown,
              onChange: event => {
                setWords(event.target.value)
                keep({ words: event.target.value, seen: seen.current })
              },
              onBlur: () => words !== null && words !== sent.current && send(words),
            }
          : { defaultValue: own.words ?? '' })}
      />
      <div data-print="never" className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="small">{t('keep')}</Button>
        <p role="status" className="min-w-0 flex-1 text-quiet text-sm">
          {state === 'waiting'
            ? t('waiting')
            : state === 'refused'
              ? t('refused')
              : state === 'kept' && t('kept')}
        </p>
      </div>
      <p data-print="never" className="mt-3 text-quiet text-sm">
        {t('private')} <a href="/reflections">{t('all')}</a>
      </p>
    </form>
  )
}
