import { ArrowDown, ArrowUp, Ellipsis, Plus } from 'lucide-react'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { classes } from '#app/ui/classes.ts'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useFold } from '#app/ui/fold.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { useOutline } from './arranging/outline-here.tsx'
import { arrangingWords } from './arranging/words.ts'
import { words } from './words.ts'

interface RowToolsProps {
  readonly what: 'module' | 'part'
  readonly id: string
  readonly title: string
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Move, rename, delete: by keyboard, touch and without script alike. */
export function RowTools({ what, id, title, isFirst, isLast }: RowToolsProps) {
  const t = useWords(words)
  const small = { size: 'small', variant: 'plain', iconOnly: true } as const
  return (
    <div className="ml-auto flex items-center">
      <Form className="flex" preventScrollReset>
        <input type="hidden" name="table" value={what} />
        <input type="hidden" name="id" value={id} />
        <Button {...small} id={`movedUp-${id}`} name="intent" value="up" icon={ArrowUp} disabled={isFirst}>
          {t('moveUp', { title })}
        </Button>
        <Button
          {...small}
          id={`movedDown-${id}`}
          name="intent"
          value="down"
          icon={ArrowDown}
          disabled={isLast}
        >
          {t('moveDown', { title })}
        </Button>
      </Form>
      <More {...{ what, id, title }} />
    </div>
  )
}

function Named({ what, id, title }: Pick<RowToolsProps, 'what' | 'id' | 'title'>) {
  return (
    <>
      <input type="hidden" name="table" value={what} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={title} />
    </>
  )
}

function More({ what, id, title }: Pick<RowToolsProps, 'what' | 'id' | 'title'>) {
  const t = useWords(words)
  const say = useWords(arrangingWords)
  const { others } = useOutline()
  const fold = useFold()
  return (
    <details {...fold} className="relative">
      <summary
        className={classes(
          buttonClass({ variant: 'plain', size: 'small', iconOnly: true }),
          'cursor-pointer list-none',
        )}
      >
        <Ellipsis aria-hidden size={20} strokeWidth={1.75} />
        <span className="sr-only">{t('more', { title })}</span>
      </summary>
      <div className="absolute right-0 z-20 mt-1 flex w-72 max-w-[calc(100vw-2rem)] flex-col gap-4 rounded-card border border-line bg-surface p-4 shadow-float">
        <Form className="flex flex-col gap-3">
          <input type="hidden" name="table" value={what} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="was" value={title} />
          <TextInput name="title" label={t('newName')} defaultValue={title} maxLength={200} required />
          <Button name="intent" value="rename" size="small">
            {t('rename')}
          </Button>
        </Form>
        <Form>
          <Named {...{ what, id, title }} />
          <Button name="intent" value="duplicate" size="small" wide>
            {say('duplicate')}
          </Button>
        </Form>
        {others.length > 0 && (
          <Form className="flex flex-col gap-3">
            <Named {...{ what, id, title }} />
            <Select
              name="toWorkId"
              label={say('moveTo')}
              options={others.map(other => ({ value: other.id, label: other.title }))}
            />
            <Button name="intent" value="moveTo" size="small">
              {say('moveThere')}
            </Button>
          </Form>
        )}
        <Form>
          <Named {...{ what, id, title }} />
          <Button name="intent" value="remove" size="small" variant="danger" wide>
            {t('remove')}
          </Button>
        </Form>
      </div>
    </details>
  )
}

export function AddPart({ moduleId, moduleTitle }: { moduleId: string; moduleTitle: string }) {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'addPart' && values.moduleId === moduleId
  return (
    <details open={isThis} className="group mt-1">
      <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 rounded-control px-1 font-semibold text-primary">
        <Plus
          aria-hidden
          size={20}
          strokeWidth={1.75}
          className="transition-transform group-open:rotate-45"
        />
        {t('addPart', { title: moduleTitle })}
      </summary>
      <Form className="flex max-w-lg flex-col gap-4 py-3">
        <input type="hidden" name="intent" value="addPart" />
        <input type="hidden" name="moduleId" value={moduleId} />
        <RadioGroup
          name="kind"
          label={t('partKind')}
          defaultValue={isThis ? values.kind : 'lesson'}
          framed
          options={[
            { value: 'lesson', label: t('lesson'), help: t('lessonHelp') },
            { value: 'check', label: t('check'), help: t('checkHelp') },
          ]}
        />
        <TextInput
          name="title"
          label={t('partTitle')}
          maxLength={200}
          required
          defaultValue={isThis ? values.title : undefined}
          error={isThis ? fields?.title : undefined}
        />
        <div>
          <Button>{t('addAndWrite')}</Button>
        </div>
      </Form>
    </details>
  )
}
