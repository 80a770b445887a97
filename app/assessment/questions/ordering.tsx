import { ArrowDown, ArrowUp } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { controlClass } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { AskText } from '../ask-text.tsx'
import { OptionRows } from '../option-rows.tsx'
import { askText, hasTwins } from '../options.ts'
import { defineQuestion, type Problem } from '../question.ts'
import { shuffled } from '../shuffle.ts'
import { words } from '../words.ts'

const lines = (z: Zod) => z.array(z.string().check(z.maxLength(500))).check(z.maxLength(20))

const moved = <T,>(things: readonly T[], from: number, to: number): T[] => {
  const rest = things.filter((_, i) => i !== from)
  return [...rest.slice(0, to), things[from]!, ...rest.slice(to)]
}

const same = (a: readonly string[], b: readonly string[]) => a.join('\0') === b.join('\0')

/** Things to put in their order. */
export const ordering = defineQuestion({
  name: 'ordering',
  prompt: z => z.object({ ask: askText(z), items: lines(z) }),
  key: lines,
  answer: z => lines(z).check(z.minLength(1)),

  blank: () => ({ prompt: { ask: '', items: ['', '', ''] }, key: ['', '', ''] }),
  problems({ ask, items }, key) {
    const problems: [boolean, Problem][] = [
      [!ask.trim(), 'askEmpty'],
      [key.length < 2, 'itemsFew'],
      [key.some(item => !item.trim()), 'itemEmpty'],
      [hasTwins(key.filter(item => item.trim())), 'itemsAlike'],
      [!same([...items].sort(), [...key].sort()), 'itemsUnlikeKey'],
    ]
    return problems.flatMap(([holds, problem]) => (holds ? [problem] : []))
  },

  /** The share of neighbours in the right order, so one slip is not a failure. Items left out keep no neighbour. */
  grade(key, answer) {
    const pairs = key.slice(1).map((item, i) => [answer.indexOf(key[i]!), answer.indexOf(item)] as const)
    const kept = pairs.filter(([first, second]) => first >= 0 && first < second)
    return pairs.length === 0 ? 1 : kept.length / pairs.length
  },
  best: key => [...key],
  tell: (_prompt, answer) => answer.map((item, i) => `${i + 1}. ${item}`),

  /** Each field says `place item`; a blank place comes last, and blanks alone are no answer. */
  read(values) {
    const placed = values.map(value => /^(\d*) ([\s\S]*)$/.exec(value)).filter(found => found !== null)
    if (!placed.some(found => found[1])) return null
    const place = (found: RegExpExecArray) => (found[1] ? Number(found[1]) : Number.MAX_SAFE_INTEGER)
    return placed.sort((a, b) => place(a) - place(b)).map(found => found[2]!)
  },

  /** Always mixed, and never right from the start. */
  deal(prompt, key, _shuffle, random) {
    const items = shuffled(key, random)
    return { ...prompt, items: same(items, key) ? [...items.slice(1), items[0]!] : items }
  },

  Ask: function AskOrdering({ prompt, name, answer, onAnswer, disabled }) {
    const t = useWords(words)
    const hint = useId()
    const [order, setOrder] = useState(answer ?? prompt.items)
    const [said, setSaid] = useState('')
    const touched = answer !== null
    const move = (from: number, to: number) => {
      const next = moved(order, from, to)
      setOrder(next)
      setSaid(t('movedTo', { item: order[from]!, place: to + 1, count: order.length }))
      onAnswer?.(next)
    }
    return (
      <fieldset disabled={disabled} aria-describedby={hint} className="min-w-0">
        <legend className="mb-1">
          <AskText text={prompt.ask} />
        </legend>
        <p id={hint} className="mb-2 text-sm text-quiet">
          {t('orderHint')}
        </p>
        <ol className="list-none space-y-3 ps-0!">
          {order.map((item, at) => (
            <li
              key={item}
              className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-control bg-surface p-3"
            >
              <span className="order-2 w-20 shrink-0 sm:order-1">
                <select
                  key={onAnswer ? 'live' : 'plain'}
                  name={name}
                  aria-label={t('placeOf', { item })}
                  className={`${controlClass} select-chevron`}
                  {...(onAnswer
                    ? {
                        value: touched ? `${at + 1} ${item}` : ` ${item}`,
                        onChange: event => {
                          const place = Number.parseInt(event.currentTarget.value, 10)
                          if (place) move(at, place - 1)
                        },
                      }
                    : { defaultValue: touched ? `${at + 1} ${item}` : ` ${item}` })}
                >
                  <option value={` ${item}`}>–</option>
                  {order.map((other, place) => (
                    <option key={other} value={`${place + 1} ${item}`}>
                      {place + 1}
                    </option>
                  ))}
                </select>
              </span>
              <span className="order-1 min-w-0 basis-full sm:order-2 sm:flex-1 sm:basis-0">{item}</span>
              {onAnswer && (
                <span className="order-3 ml-auto flex shrink-0">
                  <Button
                    type="button"
                    variant="plain"
                    icon={ArrowUp}
                    iconOnly
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    {t('moveUp', { item })}
                  </Button>
                  <Button
                    type="button"
                    variant="plain"
                    icon={ArrowDown}
                    iconOnly
                    disabled={at === order.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    {t('moveDown', { item })}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
        <p role="status" className="sr-only">
          {said}
        </p>
      </fieldset>
    )
  },

  Edit: function EditOrdering({ prompt, answerKey, onChange }) {
    const t = useWords(words)
    const put = (key: string[]) => onChange({ ...prompt, items: [...key].sort() }, key)
    return (
      <OptionRows
        label={t('itemsInOrder')}
        addLabel={t('addItem')}
        least={2}
        texts={answerKey}
        onText={(at, text) => put(answerKey.map((old, i) => (i === at ? text : old)))}
        onAdd={() => put([...answerKey, ''])}
        onRemove={at => put(answerKey.filter((_, i) => i !== at))}
        onMove={(from, to) => put(moved(answerKey, from, to))}
        mark={at => <span className="w-6 shrink-0 text-right text-quiet tabular-nums">{at + 1}</span>}
      />
    )
  },
})
