import { Wrench } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { AboutForm } from '../about-form.tsx'
import { listsOf } from '../author-lists.ts'
import { Publishing } from '../composer.tsx'
import { composedNode, shownFinding } from '../composer-page.ts'
import { composerWords } from '../composer-words.ts'
import type { Finding } from '../findings.ts'
import { NodeForms } from '../node-forms.tsx'
import { isGroup, type Node } from '../path.ts'
import { FindingLines, PathFindings } from '../path-findings.tsx'
import { namesOf } from '../path-names.ts'
import { PathSpan } from '../path-span.tsx'
import { kindLook } from '../step-look.ts'
import { stepWords } from '../step-words.ts'
import { TemplateForm } from '../template-form.tsx'
import { CommentsLink } from './comments-link.tsx'
import { CrowdTold } from './crowd.tsx'
import { crowdOf } from './drawing-parts.ts'
import { mendOf } from './mends.ts'
import type { Editor } from './use-editor.ts'
import { editorWords } from './words.ts'

/** What is picked, with everything that can be changed about it. */
export function StepPanel({ editor, node }: { editor: Editor; node: Node }) {
  const t = useWords(editorWords)
  const say = useWords(stepWords)
  const sayGroup = useWords(composerWords)
  const language = useLanguage()
  const crowd = crowdOf(editor.crowd).get(node.id)
  const own = editor.findings.filter(finding => finding.node === node.id)
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h2 className="font-normal text-quiet text-sm">
          {isGroup(node) ? sayGroup(node.kind) : say(kindLook(node.kind).word)}
        </h2>
        <h3 className="text-lg">{node.title}</h3>
        <p className="mt-2">
          <CommentsLink draft={editor.draft} block={node.id} />
        </p>
      </div>
      {own.length > 0 && (
        <section aria-label={t('stepFindings')} className="rounded-card bg-well p-4">
          <FindingLines findings={own.map(one => shownFinding(one, language))} after={mending(editor, own)} />
        </section>
      )}
      {crowd && <CrowdTold crowd={crowd} />}
      <NodeForms
        key={`${node.id} ${editor.round}`}
        node={composedNode(node, namesOf(editor.path), language)}
        lists={listsOf(editor.path, editor.draft.lists)}
      />
    </div>
  )
}

/** The path as a whole: what is to be mended, publishing, and what it says of itself. */
export function PathPanel({ editor }: { editor: Editor }) {
  const t = useWords(composerWords)
  const say = useWords(editorWords)
  const language = useLanguage()
  const { findings, span, draft, state, path, round } = editor
  const isSaved = state.where === 'server' && !state.other
  return (
    <div className="flex flex-col gap-8">
      <section>
        <h2 className="mb-3 text-lg">{t('findings')}</h2>
        <PathFindings
          findings={findings.map(finding => shownFinding(finding, language))}
          after={mending(editor, findings)}
        />
        <PathSpan span={span} />
        <Publishing id={draft.id} isBlocked={!isSaved || findings.some(({ level }) => level === 'error')} />
        {!isSaved && <p className="mt-2 text-quiet text-sm">{say('unsaved')}</p>}
      </section>
      {path.steps.length === 0 && (
        <section>
          <h2 className="mb-3 text-lg">{say('template')}</h2>
          <TemplateForm things={draft.things} />
        </section>
      )}
      <section>
        <h2 className="mb-3 text-lg">{t('about')}</h2>
        <AboutForm key={round} path={path} />
      </section>
    </div>
  )
}

/** What can be done about each finding: one press where there is a mend, and the way to its place. */
const mending = (editor: Editor, findings: readonly Finding[]) => (at: number) => (
  <Mending editor={editor} finding={findings[at]} />
)

function Mending({ editor, finding }: { editor: Editor; finding: Finding | undefined }): ReactNode {
  const t = useWords(editorWords)
  const language = useLanguage()
  if (!finding) return null
  const mend = mendOf(editor.path, finding)
  const isPlaced = finding.node !== null && !editor.picked.includes(finding.node)
  return (
    <span className="mt-1 flex flex-wrap gap-2">
      {mend && (
        <Button type="button" size="small" icon={Wrench} onClick={() => editor.change(mend.change)}>
          {mend.label[language]}
        </Button>
      )}
      {isPlaced && (
        <Button type="button" size="small" variant="plain" onClick={() => editor.pick([finding.node ?? ''])}>
          {t('goTo')}
        </Button>
      )}
    </span>
  )
}
