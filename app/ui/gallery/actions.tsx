import { ArrowRight, Copy, EllipsisVertical, Pencil, Play, Trash2 } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { Button, LinkButton } from '../button.tsx'
import { Dialog, DialogClose } from '../dialog.tsx'
import { Link } from '../link.tsx'
import { LinkTabs } from '../link-tabs.tsx'
import { Menu } from '../menu.tsx'
import { Tabs } from '../tabs.tsx'
import { useToast } from '../toast.tsx'
import { words } from './words.ts'

export function Actions() {
  const t = useWords(words)
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap gap-3">
        <Button type="button" variant="primary" icon={Play}>
          {t('begin')}
        </Button>
        <Button type="button" icon={Pencil}>
          {t('edit')}
        </Button>
        <Button type="button" variant="plain">
          {t('cancel')}
        </Button>
        <Button type="button" variant="danger" icon={Trash2}>
          {t('remove')}
        </Button>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="button" variant="primary" busy>
          {t('saving')}
        </Button>
        <Button type="button" variant="primary" disabled>
          {t('off')}
        </Button>
        <Button type="button" disabled>
          {t('off')}
        </Button>
        <Button type="button" icon={EllipsisVertical} iconOnly variant="plain">
          {t('more')}
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" size="small" variant="primary">
          {t('small')}
        </Button>
        <Button type="button" size="small" icon={Copy}>
          {t('copy')}
        </Button>
        <LinkButton to="#actions" iconEnd={ArrowRight}>
          {t('next')}
        </LinkButton>
        <Link to="#actions">{t('readMore')}</Link>
      </div>
    </div>
  )
}

export function Floating({ theme }: { theme: string }) {
  const t = useWords(words)
  const toast = useToast()
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap gap-3">
        <Dialog
          title={t('dialogTitle')}
          description={t('dialogText')}
          trigger={<Button type="button">{t('openDialog')}</Button>}
          actions={
            <>
              <DialogClose>
                <Button type="button">{t('cancel')}</Button>
              </DialogClose>
              <DialogClose>
                <Button type="button" variant="danger">
                  {t('remove')}
                </Button>
              </DialogClose>
            </>
          }
        />
        <Menu
          align="start"
          trigger={
            <Button type="button" iconEnd={EllipsisVertical}>
              {t('more')}
            </Button>
          }
          entries={[
            { label: t('edit'), icon: Pencil, to: '#floating' },
            { label: t('copy'), icon: Copy, onSelect: () => toast({ message: t('saved') }) },
            { label: t('off'), disabled: true },
            'line',
            { label: t('remove'), icon: Trash2, danger: true, onSelect: () => {} },
          ]}
        />
        <Button type="button" onClick={() => toast({ message: t('saved') })}>
          {t('say')}
        </Button>
        <Button
          type="button"
          onClick={() =>
            toast({ message: t('removed'), kind: 'info', action: { label: t('undo'), onPress: () => {} } })
          }
        >
          {t('remove')}
        </Button>
      </div>
      <Tabs
        label={t('floating')}
        tabs={[
          { value: 'summary', label: t('summary'), content: t('summaryText') },
          { value: 'questions', label: t('questions'), content: t('questionsText') },
          { value: 'versions', label: t('versions'), content: t('versionsText') },
        ]}
      />
      <LinkTabs
        label={`${t('actions')} (${theme})`}
        tabs={[
          { to: '/gallery', label: t('summary') },
          { to: '/', label: t('questions'), end: true },
        ]}
      />
    </div>
  )
}
