import { useNavigate } from '@remix-run/react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { type Say, useWords } from '#app/web/words.tsx'
import type { TargetKind } from './targets.ts'
import { words } from './words.ts'

interface AssignmentRow {
  id: string
  path: string
  targetKind: TargetKind
  target: string
  dueOn: string | null
  assignedAt: Date
  withdrawnAt: Date | null
  people: number
  completed: number
}

interface AssignmentsProps {
  assignments: readonly AssignmentRow[]
  /** How many people the assignment just made has reached. */
  told: number
  /** The one that is about to be withdrawn. */
  withdrawing: AssignmentRow | null
}

export function Assignments({ assignments, told, withdrawing }: AssignmentsProps) {
  const t = useWords(words)
  const { shortDay, shortDate } = useFormat()
  return (
    <Page
      title={t('assignments')}
      description={t('assignmentsIntro')}
      breadcrumbs={[{ to: '/coordination', label: t('coordination') }]}
      actions={
        <>
          <LinkButton to="/cohorts" variant="quiet">
            {t('cohorts')}
          </LinkButton>
          <LinkButton to="/assignments/new" variant="primary">
            {t('assign')}
          </LinkButton>
        </>
      }
    >
      {told > 0 && (
        <Notice kind="good" live="polite" className="mb-8">
          {t('told', { count: told })}
        </Notice>
      )}
      <Table
        caption={t('assignmentsCaption')}
        hideCaption
        rows={assignments}
        rowKey={row => row.id}
        empty={<Empty title={t('noAssignments')} />}
        columns={[
          { key: 'path', header: t('path'), isRowHeader: true, cell: row => row.path },
          {
            key: 'target',
            header: t('toWhom'),
            cell: row => targetOf(row, t),
          },
          { key: 'due', header: t('due'), cell: row => (row.dueOn ? shortDay(row.dueOn) : t('noDue')) },
          { key: 'given', header: t('given'), cell: row => shortDate(row.assignedAt) },
          {
            key: 'progress',
            header: t('progress'),
            cell: row => t('counted', { done: row.completed, all: row.people }),
          },
          {
            key: 'withdraw',
            header: t('withdraw'),
            speaksForItself: true,
            cell: row => <Withdraw row={row} />,
          },
        ]}
      />
      {withdrawing && <ReallyWithdraw row={withdrawing} />}
    </Page>
  )
}

const targetOf = ({ targetKind, target }: AssignmentRow, say: Say<keyof typeof words.id>) =>
  targetKind === 'subtree' ? say('and', { name: target }) : target

function Withdraw({ row }: { row: AssignmentRow }) {
  const t = useWords(words)
  if (row.withdrawnAt) return <Badge>{t('withdrawn')}</Badge>
  return (
    <LinkButton
      to={`?withdraw=${row.id}`}
      variant="quiet"
      size="small"
      preventScrollReset
      aria-label={t('withdrawOf', { path: row.path, target: targetOf(row, t) })}
    >
      {t('withdraw')}
    </LinkButton>
  )
}

/** Asks once more, for whom it ends and what stays. */
function ReallyWithdraw({ row }: { row: AssignmentRow }) {
  const t = useWords(words)
  const go = useNavigate()
  const close = () => go('/assignments', { preventScrollReset: true })
  return (
    <Dialog
      open
      onOpenChange={close}
      title={t('withdrawAsk')}
      description={t('withdrawHow', { path: row.path, target: targetOf(row, t), count: row.people })}
      actions={
        <>
          <LinkButton to="/assignments" variant="quiet" preventScrollReset>
            {t('keep')}
          </LinkButton>
          <Form preventScrollReset>
            <input type="hidden" name="assignmentId" value={row.id} />
            <Button variant="danger" wide>
              {t('doWithdraw')}
            </Button>
          </Form>
        </>
      }
    />
  )
}
