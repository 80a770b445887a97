import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { cohortWords } from './cohort-words.ts'

export interface Member {
  id: string
  name: string
  unit: string
}

export function Members({ members }: { members: readonly Member[] }) {
  const t = useWords(cohortWords)
  return (
    <Table
      caption={t('membersCaption')}
      hideCaption
      rows={members}
      rowKey={row => row.id}
      empty={<Notice>{t('noMembers')}</Notice>}
      columns={[
        { key: 'name', header: t('person'), isRowHeader: true, cell: row => row.name },
        { key: 'unit', header: t('unit'), cell: row => row.unit },
        { key: 'out', header: t('takeOut'), speaksForItself: true, cell: row => <TakeOut {...row} /> },
      ]}
    />
  )
}

function TakeOut({ id, name }: Member) {
  const t = useWords(cohortWords)
  return (
    <Form preventScrollReset>
      <input type="hidden" name="change" value="ending" />
      <input type="hidden" name="personId" value={id} />
      <Button variant="quiet" size="small" aria-label={t('takeOutOf', { name })}>
        {t('takeOut')}
      </Button>
    </Form>
  )
}
