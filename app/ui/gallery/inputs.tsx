import { useWords } from '#app/web/words.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../choice.tsx'
import { Combobox } from '../combobox.tsx'
import { Select, TextArea, TextInput } from '../field.tsx'
import { words } from './words.ts'

export function Inputs({ theme }: { theme: string }) {
  const t = useWords(words)
  const named = (name: string) => `${name}-${theme}`
  const people = [
    { value: '1', label: 'Nabila Zahra, S.Kom.', detail: t('unitA') },
    { value: '2', label: 'Bambang Sutrisno', detail: t('unitB') },
    { value: '3', label: 'I Gusti Ayu Putri', detail: t('unitA') },
  ]
  return (
    <div className="space-y-6">
      <TextInput
        name={named('name')}
        label={t('name')}
        help={t('nameHelp')}
        defaultValue={t('nameValue')}
        autoComplete="off"
      />
      <TextInput
        name={named('nip')}
        label={t('nip')}
        error={t('nipError')}
        defaultValue="1985032120100112"
        inputMode="numeric"
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextInput
          name={named('minutes')}
          label={t('minutes')}
          type="number"
          defaultValue={20}
          after={t('sizeUnit')}
        />
        <TextInput name={named('unit')} label={t('readOnly')} defaultValue={t('unitA')} disabled />
      </div>
      <TextArea name={named('bio')} label={t('bio')} />
      <Select
        name={named('competency')}
        label={t('competency')}
        options={[
          { value: 'service', label: t('service') },
          { value: 'time', label: t('time') },
          { value: 'digital', label: t('digital') },
        ]}
      />
      <Combobox
        name={named('colleague')}
        label={t('colleague')}
        help={t('colleagueHelp')}
        placeholder={t('colleagueHint')}
        options={people}
      />
      <Checkbox name={named('agree')} label={t('agree')} help={t('agreeHelp')} defaultChecked />
      <RadioGroup
        name={named('pace')}
        label={t('pace')}
        framed
        defaultValue="short"
        options={[
          { value: 'short', label: t('short') },
          { value: 'long', label: t('long'), help: t('longHelp') },
          { value: 'off', label: t('off'), disabled: true },
        ]}
      />
      <CheckboxGroup
        name={named('days')}
        label={t('days')}
        inline
        error={t('choose')}
        options={[
          { value: 'monday', label: t('monday') },
          { value: 'wednesday', label: t('wednesday') },
          { value: 'friday', label: t('friday') },
        ]}
      />
    </div>
  )
}
