import type { ReactNode } from 'react'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { workdayWords } from './workday-words.ts'
import type { FreeWeek, SpecialDay, UnitWorkdays } from './workdays.server.ts'

/** What one unit works: its weekdays, weeks that ask for nothing, days against the calendar. */
export function Workdays({ saved, ...held }: UnitWorkdays & { saved: boolean }) {
  const t = useWords(workdayWords)
  return (
    <Page
      title={t('workdays')}
      description={t('intro')}
      width="reading"
      breadcrumbs={[
        { to: '/units', label: t('units') },
        { to: `/units/${held.unit.id}`, label: held.unit.name },
      ]}
    >
      {saved && (
        <Notice kind="good" live="polite" className="mb-8">
          {t('saved')}
        </Notice>
      )}
      <Weekdays {...held} />
      <Weeks weeks={held.weeks} />
      <Days days={held.days} />
    </Page>
  )
}

const isoDays = [1, 2, 3, 4, 5, 6, 7] as const

function Weekdays({ weekdays, weekdaysOf, hasOwnWeekdays }: UnitWorkdays) {
  const t = useWords(workdayWords)
  const { fields } = useFormResult()
  const said = hasOwnWeekdays
    ? t('weekdaysOwn')
    : weekdaysOf
      ? t('weekdaysFrom', { unit: weekdaysOf })
      : t('weekdaysUsual')
  return (
    <Section title={t('weekdays')} description={said}>
      <Form className="flex flex-col gap-4">
        <input type="hidden" name="change" value="weekdays" />
        <CheckboxGroup
          key={weekdays.join()}
          name="weekdays[]"
          label={t('workedDays')}
          hideLabel
          inline
          defaultValue={weekdays.map(String)}
          error={fields?.weekdays && t('oneDay')}
          options={isoDays.map(day => ({ value: String(day), label: t(`day${day}`) }))}
        />
        <Button variant="quiet" className="self-start">
          {t('save')}
        </Button>
      </Form>
      {hasOwnWeekdays && (
        <Form className="mt-3">
          <input type="hidden" name="change" value="inherit" />
          <Button variant="plain">{t('inherit')}</Button>
        </Form>
      )}
    </Section>
  )
}

function Weeks({ weeks }: { weeks: readonly FreeWeek[] }) {
  const t = useWords(workdayWords)
  const { shortDay } = useFormat()
  return (
    <Section title={t('weeks')} description={t('weeksIntro')}>
      <List none={t('noWeeks')}>
        {weeks.map(({ id, week, unit, isOwn, reason }) => (
          <Row
            key={id}
            title={t('weekFrom', { day: shortDay(week) })}
            detail={reason}
            from={isOwn ? null : unit ? t('from', { unit }) : t('everyone')}
            removal={{ change: 'weekRemoval', week: id }}
          />
        ))}
      </List>
      <Addition
        change="week"
        count={weeks.length}
        dayLabel={t('weekOf')}
        reasonHelp={t('weekReason')}
        action={t('addWeek')}
      />
    </Section>
  )
}

function Days({ days }: { days: readonly SpecialDay[] }) {
  const t = useWords(workdayWords)
  const { day: written } = useFormat()
  return (
    <Section title={t('days')} description={t('daysIntro')}>
      <List none={t('noDays')}>
        {days.map(({ day, works, reason, unit, isOwn }) => (
          <Row
            key={`${day} ${unit}`}
            title={written(day)}
            badge={t(works ? 'works' : 'off')}
            detail={reason}
            from={isOwn ? null : t('from', { unit })}
            removal={{ change: 'dayRemoval', day }}
          />
        ))}
      </List>
      <Addition
        change="day"
        count={days.length}
        dayLabel={t('date')}
        reasonHelp={t('dayReason')}
        action={t('addDay')}
      >
        <RadioGroup
          name="works"
          label={t('kind')}
          inline
          defaultValue="yes"
          options={[
            { value: 'yes', label: t('works') },
            { value: 'no', label: t('off') },
          ]}
        />
      </Addition>
    </Section>
  )
}

const List = ({ none, children }: { none: string; children: readonly ReactNode[] }) =>
  children.length === 0 ? (
    <p className="text-quiet">{none}</p>
  ) : (
    <ul className="divide-y divide-line border-line border-y">{children}</ul>
  )

interface RowProps {
  title: string
  badge?: string
  detail: string
  /** Where it comes from, when not from this unit: then it is taken back there. */
  from: string | null
  removal: Readonly<Record<string, string>>
}

function Row({ title, badge, detail, from, removal }: RowProps) {
  const t = useWords(workdayWords)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">
          {title} {badge && <Badge className="font-semibold">{badge}</Badge>}
        </p>
        <p className="text-quiet text-sm">{[detail, from].filter(Boolean).join(' · ')}</p>
      </div>
      {!from && (
        <Form>
          {Object.entries(removal).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button variant="plain" size="small" aria-label={t('removeOf', { day: title })}>
            {t('remove')}
          </Button>
        </Form>
      )}
    </li>
  )
}

interface AdditionProps {
  change: 'week' | 'day'
  /** How many there are: with another one the form is empty again. */
  count: number
  dayLabel: string
  reasonHelp: string
  action: string
  children?: ReactNode
}

function Addition({ change, count, dayLabel, reasonHelp, action, children }: AdditionProps) {
  const t = useWords(workdayWords)
  const { fields, values } = useFormResult()
  const own = values?.change === change ? { values, fields } : {}
  return (
    <Form className="mt-6 flex max-w-lg flex-col gap-5" key={own.values ? 'again' : count}>
      <input type="hidden" name="change" value={change} />
      <TextInput
        name="day"
        type="date"
        label={dayLabel}
        defaultValue={own.values?.day}
        error={own.fields?.day}
        required
      />
      {children}
      <TextInput
        name="reason"
        label={t('reason')}
        help={reasonHelp}
        defaultValue={own.values?.reason}
        error={own.fields?.reason}
        maxLength={200}
        required
      />
      <Button variant="quiet" className="self-start">
        {action}
      </Button>
    </Form>
  )
}
