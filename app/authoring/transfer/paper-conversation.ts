import type { Turn } from '../blocks/conversation.ts'
import { type Paper, plain } from './paper.ts'
import type { PaperRoom } from './paper-blocks.ts'

/** A conversation on paper: its turns by number, each answer with what comes of it and the turn it leads to. */
export function conversationPaper(
  attrs: Readonly<Record<string, unknown>>,
  { say }: Pick<PaperRoom, 'say'>,
): readonly Paper[] {
  const turns = (Array.isArray(attrs.turns) ? attrs.turns : []) as readonly Turn[]
  const numberOf = (id: string) => turns.findIndex(turn => turn.id === id) + 1
  const inside = turns.flatMap((turn, at): Paper[] => [
    {
      is: 'words',
      line: [
        { text: `${say.paper('paperTurn', { number: at + 1 })}. `, bold: true },
        { text: turn.speaker ? `${turn.speaker}: ` : '', bold: true },
        { text: turn.words },
      ],
    },
    ...(turn.choices.length
      ? [
          {
            is: 'list' as const,
            start: null,
            items: turn.choices.map(({ words, consequence, next }) => [
              { is: 'words' as const, line: plain(words) },
              {
                is: 'words' as const,
                quiet: true,
                line: plain(
                  [
                    consequence,
                    numberOf(next) ? `(${say.paper('paperGoesOn', { number: numberOf(next) })})` : '',
                  ]
                    .filter(Boolean)
                    .join(' '),
                ),
              },
            ]),
          },
        ]
      : []),
    ...(turn.end
      ? [
          {
            is: 'words' as const,
            line: [{ text: `${say.show(`end_${turn.end}`)}. `, bold: true }, { text: turn.advice }],
          },
        ]
      : []),
  ])
  return [{ is: 'box', tone: 'plain', title: String(attrs.title || say.show('scenario')), inside }]
}
