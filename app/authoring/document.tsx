import {
  type MarkProps,
  type NodeProps,
  renderJSONContentToReactElement,
} from '@tiptap/static-renderer/json/react'
import {
  Children,
  createContext,
  createElement,
  Fragment,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
} from 'react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode, DocumentFacts, ShownSection, Slots } from './blocks/block.ts'
import { isAllowedHref, isElsewhere } from './blocks/href.ts'
import { shown } from './blocks/shown.ts'
import { isTermHref, type Term, termHref, termsIn } from './blocks/term.ts'
import { blockWords } from './blocks/words.ts'
import { attrsOf, idOf, nodesOf } from './doc-node.ts'

export interface DocumentProps {
  /** A body that learners may see: `promptsOnly` of a publication's. */
  readonly body: DocNode
  readonly media?: DocumentFacts['media']
  readonly recordings?: DocumentFacts['recordings']
  readonly slots?: Slots
  readonly className?: string
}

const nothing = {}

/** A lesson's text as learners read it: plain HTML from the server, no editor behind it. */
export function Document({
  body,
  media = nothing,
  recordings = nothing,
  slots = nothing,
  className,
}: DocumentProps) {
  const content = useMemo(() => rendererFor()({ content: mutable(body) }), [body])
  const terms = useMemo(() => termsIn(body), [body])
  const lent = useMemo(
    () => ({ facts: { media, recordings }, slots, terms }),
    [media, recordings, slots, terms],
  )
  return (
    <Lent.Provider value={lent}>
      <div className={classes('prose', className)}>{content}</div>
    </Lent.Provider>
  )
}

/** What a page lends to its blocks: they keep what a learner did in them when it changes. */
const Lent = createContext<{
  readonly facts: DocumentFacts
  readonly slots: Slots
  readonly terms: readonly Term[]
}>({
  facts: { media: {}, recordings: {} },
  slots: {},
  terms: [],
})

type Node = NodeProps<DocNode, ReactNode>
type NodeView = (props: Node) => ReactNode

/** The renderer's types know no `readonly`; it changes nothing. */
const mutable = (body: DocNode) => body as Parameters<ReturnType<typeof rendererFor>>[0]['content']

const textViews: Record<string, NodeView> = {
  doc: Lesson,
  text: ({ node }) => node.text,
  hardBreak: () => <br />,
  paragraph: ({ children, ...at }) => (at.node.content?.length ? <p {...anchor(at)}>{children}</p> : null),
  heading: ({ node, children }) =>
    createElement(`h${levelOf(node)}`, { id: idOf(node) || undefined, lang: langOf(node) }, children),
  bulletList: ({ children, ...at }) => <ul {...anchor(at)}>{children}</ul>,
  orderedList: ({ children, ...at }) => (
    <ol {...anchor(at)} start={Number(at.node.attrs?.start ?? 1)}>
      {children}
    </ol>
  ),
  listItem: ({ children }) => <li>{children}</li>,
  blockquote: ({ children, ...at }) => <blockquote {...anchor(at)}>{children}</blockquote>,
  codeBlock: CodeBlock,
  horizontalRule: () => <hr />,
  table: Table,
  tableRow: ({ children }) => <tr>{children}</tr>,
  tableHeader: ({ children }) => <th scope="col">{children}</th>,
  tableCell: Cell,
}

function Lesson({ node, children }: Node) {
  const { under } = useContext(Lent).slots
  const bodies = Children.toArray(children)
  return (node.content ?? []).map((child, at) => (
    <Fragment key={idOf(child) || at}>
      {bodies[at]}
      {under?.(idOf(child))}
    </Fragment>
  ))
}

/** Where a link to a block of the lesson leads; what stands inside one is found with it. */
const anchor = ({ node, parent }: Pick<Node, 'node' | 'parent'>) => ({
  id: parent && 'type' in parent && parent.type === 'doc' ? idOf(node) || undefined : undefined,
  lang: langOf(node),
})

/** What a translation left in the original says so. */
const langOf = ({ attrs }: DocNode) => (typeof attrs?.lang === 'string' ? attrs.lang : undefined)

const levelOf = (node: DocNode) => [2, 3, 4].find(level => level === node.attrs?.level) ?? 2

/** Until the code of a block is here, what stands inside can be read already. */
const viewOf = (Show: (typeof shown)[string]): NodeView =>
  function BlockShown({ node, parent, children }) {
    const { facts, slots } = useContext(Lent)
    return (
      <Suspense fallback={<div className="prose">{children}</div>}>
        <div {...anchor({ node, parent })}>
          <Show
            id={idOf(node)}
            attrs={attrsOf(node)}
            {...{ facts, slots }}
            sections={sectionsIn(node, children)}
          >
            {children}
          </Show>
        </div>
      </Suspense>
    )
  }

const blockViews = Object.fromEntries(Object.entries(shown).map(([name, Show]) => [name, viewOf(Show)]))

function sectionsIn(node: DocNode, children: ReactNode): ShownSection[] {
  const bodies = Children.toArray(children)
  return (node.content ?? []).flatMap((child, at) =>
    child.type === 'section'
      ? [{ id: idOf(child), title: String(child.attrs?.title ?? ''), body: bodies[at] }]
      : [],
  )
}

type Marked = MarkProps<{ attrs?: Record<string, unknown> }, ReactNode>

const markMapping = {
  bold: ({ children }: Marked) => <strong>{children}</strong>,
  italic: ({ children }: Marked) => <em>{children}</em>,
  strike: ({ children }: Marked) => <s>{children}</s>,
  code: ({ children }: Marked) => <code>{children}</code>,
  link: LessonLink,
}

/** Each renderer numbers what it makes from nought on, so a new one for each body lets blocks be known again. */
const rendererFor = () =>
  renderJSONContentToReactElement({
    nodeMapping: { ...textViews, ...blockViews } as Record<string, () => ReactNode>,
    markMapping,
    unhandledNode: ({ children }: { children?: ReactNode }) => children,
    unhandledMark: ({ children }: { children?: ReactNode }) => children,
  })

const TermWord = lazy(() => import('./blocks/term-word.tsx'))

/** A link that may not be followed is shown as its words alone; one to a term of the lesson shows its meaning there. */
function LessonLink({ mark, children }: Marked) {
  const { terms } = useContext(Lent)
  const href = mark.attrs?.href
  if (!isAllowedHref(href)) return <>{children}</>
  const link = (
    <a href={href} rel={isElsewhere(href) ? 'noopener noreferrer' : undefined}>
      {children}
    </a>
  )
  const term = isTermHref(href) && terms.find(each => termHref(each.term) === href)
  if (!term) return link
  return (
    <Suspense fallback={link}>
      <TermWord term={term}>{children}</TermWord>
    </Suspense>
  )
}

const Columns = createContext<readonly string[]>([])

/**
 * Scrolls sideways by itself, by keyboard too, so that the page never does; on a phone three columns or more become one: see
 * `.by-row`. A figure, since a lesson may hold many, and none is a landmark.
 */
function Table({ children, node, parent }: Node) {
  const t = useWords(blockWords)
  const [header, ...rows] = Children.toArray(children)
  const first = node.content?.[0]?.content ?? []
  const columns = first.every(({ type }) => type === 'tableHeader') ? first.map(wordsOf) : []
  return (
    <figure
      {...anchor({ node, parent })}
      aria-label={t('tableScroll')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className={columns.length > 2 ? 'by-row' : undefined}>
        <thead>{header}</thead>
        <tbody>
          <Columns.Provider value={columns}>{rows}</Columns.Provider>
        </tbody>
      </table>
    </figure>
  )
}

const wordsOf = (cell: DocNode) => [...nodesOf(cell)].map(({ text = '' }) => text).join('')

function Cell({ node, parent, children }: Node) {
  const column =
    useContext(Columns)[parent && 'content' in parent ? (parent.content?.indexOf(node) ?? -1) : -1]
  return <td data-column={column || undefined}>{children}</td>
}

function CodeBlock({ node, parent, children }: Node) {
  const t = useWords(blockWords)
  return (
    <figure
      {...anchor({ node, parent })}
      aria-label={t('codeBlock')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-control bg-well"
    >
      <pre className="overflow-visible">
        <code>{children}</code>
      </pre>
    </figure>
  )
}
