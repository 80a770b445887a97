import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ZodMiniType } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import type { editWords } from './edit-words.ts'

export type BlockWord = keyof (typeof editWords)['id']

/** A node of a lesson's Tiptap document. */
export interface DocNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly DocNode[]
  readonly marks?: readonly DocMark[]
  readonly text?: string
}

export interface DocMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** What is known of a media file a lesson shows. `bytes` is what a learner fetches. */
export interface MediaFacts {
  readonly id: string
  readonly bytes: number
  readonly width?: number | null
  readonly height?: number | null
  readonly alt?: string
  readonly name?: string
  readonly mime?: string
  /** Of a video or sound, where it is known. */
  readonly seconds?: number | null
  /** Of a picture nothing shines through: a few bytes of it (WebP, base64), to show until it comes. */
  readonly blur?: string | null
  /** Widths of the smaller renderings at `/media/:id?width=…`. */
  readonly widths?: readonly number[]
}

/** What is known of a seminar recording a lesson points to. */
export interface RecordingFacts {
  readonly id: string
  readonly title: string
  readonly seconds: number
  readonly bytes: number
  readonly posterMediaId?: string | null
}

export interface DocumentFacts {
  readonly media: Readonly<Record<string, MediaFacts>>
  readonly recordings: Readonly<Record<string, RecordingFacts>>
  /** Addresses elsewhere that a draft links to and where nothing is any more. */
  readonly deadLinks?: readonly string[]
}

/** What someone gave in a block, and what may be told of everyone's. */
export interface Given {
  readonly words?: string
  /** Of the words as they are kept. */
  readonly revision?: number
  readonly choices?: readonly string[]
  /** People who gave something, once they are ten or more. */
  readonly people?: number
  /** Votes by option, once people are told. */
  readonly votes?: Readonly<Record<string, number>>
}

/** Where a lesson's blocks take what its reader gives, and what is known by block. Without a place nothing is kept. */
export interface Responses {
  readonly action: string | null
  readonly given: Readonly<Record<string, Given>>
}

/** What a page puts where a block needs more than authoring knows: a sitting, a player. */
export interface Slots {
  readonly question?: (question: unknown, blockId: string) => ReactNode
  readonly recording?: (recording: RecordingFacts, from: number | null, to: number | null) => ReactNode
  readonly responses?: Responses
  /** What stands under each block of the lesson itself. */
  readonly under?: (blockId: string) => ReactNode
}

/** A section as learners see it, where its block puts it. */
export interface ShownSection {
  readonly id: string
  readonly title: string
  readonly body: ReactNode
}

export interface ShowProps<A> {
  readonly id: string
  readonly attrs: A
  readonly facts: DocumentFacts
  readonly slots: Slots
  /** Of a block that holds them. */
  readonly sections: readonly ShownSection[]
  readonly children?: ReactNode
}

/** What a file uploaded while writing is for; it decides what it may be and how large. */
export type LessonUse = 'picture' | 'material' | 'audio' | 'video'

/** What the editor lends to a block being written. */
export interface Desk {
  readonly facts: DocumentFacts
  /** Stores a file and knows it from then on; tells how much has gone, 0 to 1. Throws a sentence to show when it is refused. */
  upload(file: File, use: LessonUse, told?: (share: number) => void): Promise<MediaFacts>
  /** Takes up a file that was stored before. */
  know(media: MediaFacts): void
  readonly recordings: readonly RecordingFacts[]
  newId(): string
}

export interface EditProps<A> {
  readonly id: string
  readonly attrs: A
  readonly change: (attrs: Partial<A>) => void
  readonly desk: Desk
  readonly selected: boolean
  readonly children?: ReactNode
}

export interface Weight {
  readonly seconds: number
  readonly bytes: number
}

/** A mistake in Markdown; `line` counts from 1. */
export class MarkdownMistake extends Error {
  readonly line: number
  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`)
    this.name = 'MarkdownMistake'
    this.line = line
  }
}

export interface MarkdownNames {
  /** A slug in the text to the id of a media file; ids stay as they are by default. */
  readonly media?: (slug: string) => string
  readonly recording?: (slug: string) => string
}

/** A picture of Markdown: `![words](address "title")`. */
export interface MarkdownPicture {
  readonly address: string
  readonly words: string
  readonly title: string
}

/**
 * How a block stands in Markdown: a directive (`:::name{…}` closed by `:::` when it holds blocks, else `::name{…}`), a fence
 * of the block's name holding YAML, or a picture alone on its line. `read` may throw a sentence; of a picture that is not its
 * own it makes null.
 */
export type MarkdownForm<A> =
  | {
      readonly form: 'directive'
      write(attrs: A): Readonly<Record<string, string | null>>
      read(values: Readonly<Record<string, string>>, names: MarkdownNames): unknown
    }
  | { readonly form: 'fence'; write(attrs: A): unknown; read(data: unknown, names: MarkdownNames): unknown }
  | {
      readonly form: 'picture'
      write(attrs: A): MarkdownPicture
      read(picture: MarkdownPicture, names: MarkdownNames): unknown
    }

/** What is told of a node of our own, whether an author puts it in or it only stands inside another. */
export interface Kind<A> {
  readonly name: string
  /** What may be stored, unfinished or not: every attribute beside the block's id. */
  readonly attrs: (z: Zod) => ZodMiniType<A>
  initial(desk: Pick<Desk, 'newId'>): A
  /** What stands inside: any blocks, sections which hold any blocks, or nothing. */
  readonly holds: false | 'blocks' | 'sections'
  readonly markdown: MarkdownForm<A>
  /** What may reach a learner's browser; everything by default. */
  publicAttrs?(attrs: A): unknown
  /** What inside must stay unique in a document, and a pasted copy's attributes with a new one. */
  readonly unique?: { idOf(attrs: A): string; renewed(attrs: A, id: string): A }
  /** The words in the attributes, for search and counting. */
  text?(attrs: A): string
}

/** Of a block that holds sections: how few and how many it may be published with; a new one begins with the fewest. */
export interface SectionRules {
  readonly least: number
  readonly most: number
  /** What the title of the section at a place (from 0) is to an author, in `editWords`: the name of a step, a time. */
  titleAt(place: number): BlockWord
  /** Says that a title is missing; without it titles may stay empty. */
  readonly untitled?: BlockWord
}

/**
 * Everything about one kind of block beside its look for learners (`shown.ts`): what it holds (`attrs`; `holds` blocks or
 * sections inside, or none), how it looks to authors (`Edit`), how it stands in Markdown, what it weighs. No Tiptap here:
 * the editor makes its node from this, so learners load neither.
 */
export interface Block<A> extends Kind<A> {
  /** Its name and other words to find it by, in `editWords`. */
  readonly word: BlockWord
  readonly find: BlockWord
  readonly icon: LucideIcon
  readonly sections?: SectionRules
  /** What is still missing before it may be published. */
  gaps?(attrs: A, facts: DocumentFacts): readonly BlockWord[]
  /** Ids of the media files it shows. */
  media?(attrs: A): readonly string[]
  /** Beyond the words inside it. */
  weigh(attrs: A, facts: DocumentFacts): Weight
  /** It plays over a connection, so it opens only with one, and weighs apart from text and pictures. */
  readonly streamed?: true
  /** Where it is offered; by default beside other frames when it holds something, else beside pictures. */
  readonly group?: BlockGroup
  Edit(props: EditProps<A>): ReactNode
}

/** What is offered together when something is inserted. */
export type BlockGroup = 'words' | 'shown' | 'frames' | 'practice'

export type AnyKind = Kind<Readonly<Record<string, unknown>>>

export const defineKind = <A extends object>(kind: Kind<A>): AnyKind => kind as unknown as AnyKind

export type AnyBlock = Block<Readonly<Record<string, unknown>>>

export const defineBlock = <A extends object>(block: Block<A>): AnyBlock => block as unknown as AnyBlock
