import type { Question } from '#app/assessment/question.ts'
import type { AnyKind } from '../blocks/block.ts'
import { clockTime } from '../blocks/clock-time.ts'
import { type Paper, type PaperLook, plain, type Tone } from './paper.ts'
import { conversationPaper } from './paper-conversation.ts'
import { askedPaper } from './paper-questions.ts'

interface Section {
  readonly title: string
  readonly inside: readonly Paper[]
}

/** What a block has on paper beside its attributes. */
export interface PaperRoom extends PaperLook {
  readonly id: string
  readonly inside: readonly Paper[]
  readonly sections: readonly Section[]
}

type Attrs = Readonly<Record<string, unknown>>
type Form = (attrs: Attrs, room: PaperRoom) => readonly Paper[]

/** Forms of blocks that have one of their own on paper; all others are shown by what they hold: see `usual`. */
const forms: Readonly<Record<string, Form>> = {
  callout: ({ kind, title }, { inside, say }) => [
    { is: 'box', tone: toneOf(kind), title: String(title || say.block(kindOf(kind))), inside },
  ],
  jobAid: ({ title }, { inside, say }) => [
    { is: 'box', tone: 'plain', title: String(title || say.section('jobAid')), inside },
  ],
  image: attrs => [pictureOf(attrs)],
  gallery: ({ pictures }) => list(pictures).map(pictureOf),
  recording: ({ work, from, to }, { facts, say }) => {
    const known = facts.recordings[String(work)]
    if (!known) return [{ is: 'words', quiet: true, line: plain(say.block('recordingGone')) }]
    const stretch =
      typeof from === 'number' ? ` (${clockTime(from)}–${typeof to === 'number' ? clockTime(to) : ''})` : ''
    return [{ is: 'words', line: plain(`${say.paper('paperRecording', { title: known.title })}${stretch}`) }]
  },
  question: ({ question }, { id, ...look }) => [askedPaper(question as Question, id, look)],
  steps: (_, { sections }) =>
    sections.map(({ title, inside }, at) => ({
      is: 'box',
      tone: 'plain',
      title: `${at + 1}. ${title}`,
      inside,
    })),
  timeline: (_, { sections }) =>
    sections.map(({ title, inside }) => ({ is: 'box', tone: 'plain', title, inside })),
  columns: (_, { sections }) => sections.flatMap(({ inside }) => inside),
  oldNew: ({ oldMinutes, newMinutes }, { sections, say }) =>
    sections.map(({ title, inside }, at) => {
      const way = say.section(at === 0 ? 'oldWay' : 'newWay')
      const minutes = at === 0 ? oldMinutes : newMinutes
      const name = title ? say.section('titled', { way, title }) : way
      const time = typeof minutes === 'number' ? ` (${say.section('minutes', { count: minutes })})` : ''
      return { is: 'box', tone: at === 0 ? 'plain' : 'tip', title: `${name}${time}`, inside }
    }),
  flashcards: ({ cards }) =>
    list(cards).map(({ front, back }) => ({
      is: 'fold',
      title: String(front),
      inside: [{ is: 'words', line: plain(String(back)) }],
    })),
  scenario: (attrs, room) => conversationPaper(attrs, room),
  checklist: ({ title, items }) => [
    ...(title ? [{ is: 'words' as const, line: [{ text: String(title), bold: true }] }] : []),
    { is: 'ticks', items: list(items).map(({ words }) => String(words)) },
  ],
  file: ({ media, title }, { facts, say }) => {
    const name = String(title || facts.media[String(media)]?.name || '')
    return [{ is: 'words', line: plain(say.paper('paperFile', { title: name })) }]
  },
  linkCard: ({ href, title, why }) => [
    {
      is: 'words',
      line: [
        { text: String(title || href), href: String(href), bold: true },
        { text: why ? `\n${why}` : '' },
      ],
    },
  ],
  embed: ({ href, title, instead }) => [
    { is: 'words', line: [{ text: String(title || href), href: String(href), bold: true }] },
    { is: 'words', line: plain(String(instead)) },
  ],
  formula: ({ tex, caption, mathml = '' }) => [
    { is: 'formula', tex: String(tex), caption: String(caption), mathml: String(mathml) },
  ],
}

/** A block on paper. */
export function paperOfBlock(kind: AnyKind, attrs: Attrs, room: PaperRoom): readonly Paper[] {
  const shown = kind.name === 'formula' ? Object(kind.publicAttrs?.(attrs) ?? attrs) : attrs
  return (forms[kind.name] ?? usual(kind))(shown, room)
}

/** Its words, its file where it is a picture, and what it holds: sections fold. */
const usual =
  (kind: AnyKind): Form =>
  (attrs, { inside, sections, facts }) => {
    const words = kind.text?.(attrs).trim() ?? ''
    const media = String(attrs.media ?? '')
    const isPicture = facts.media[media]?.mime?.startsWith('image/')
    return [
      ...(isPicture ? [pictureOf(attrs)] : []),
      ...words
        .split('\n')
        .filter(Boolean)
        .map((line): Paper => ({ is: 'words', line: plain(line) })),
      ...inside,
      ...sections.map(({ title, inside }): Paper => ({ is: 'fold', title, inside })),
    ]
  }

const list = (value: unknown): readonly Attrs[] => (Array.isArray(value) ? value : [])

const pictureOf = ({ media, alt, caption, decorative }: Attrs): Paper => ({
  is: 'picture',
  media: String(media ?? ''),
  alt: decorative ? '' : String(alt ?? ''),
  caption: String(caption ?? ''),
})

const kinds = ['tip', 'note', 'example', 'warning', 'task'] as const

const kindOf = (kind: unknown) => kinds.find(known => known === kind) ?? 'note'

const toneOf = (kind: unknown): Tone =>
  kind === 'tip' || kind === 'warning' || kind === 'task' ? kind : 'plain'
