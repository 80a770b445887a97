import { RadioGroup } from '#app/ui/choice.tsx'
import { useWords } from '#app/web/words.tsx'
import { type CaptionLook, captionContrasts, captionSizes } from './caption-look.ts'
import { words } from './words.ts'

interface CaptionSettingsProps {
  readonly look: CaptionLook
  readonly change: (change: (look: CaptionLook) => CaptionLook) => void
}

const sizeWords = {
  small: 'sizeSmall',
  medium: 'sizeMedium',
  large: 'sizeLarge',
  largest: 'sizeLargest',
} as const
const contrastWords = { dark: 'contrastDark', light: 'contrastLight', page: 'contrastPage' } as const

/** Size and colours of the captions, kept on this device. */
export function CaptionSettings({ look, change }: CaptionSettingsProps) {
  const t = useWords(words)
  return (
    <details className="min-w-0 basis-full noscript:hidden">
      <summary className="min-h-11 w-fit cursor-pointer py-2">{t('captionLook')}</summary>
      <div className="mt-2 flex flex-col gap-4">
        <RadioGroup
          inline
          name="captionSize"
          label={t('size')}
          value={look.size}
          onChange={value => change(before => ({ ...before, size: value as CaptionLook['size'] }))}
          options={captionSizes.map(value => ({ value, label: t(sizeWords[value]) }))}
        />
        <RadioGroup
          inline
          name="captionContrast"
          label={t('contrast')}
          value={look.contrast ?? 'dark'}
          onChange={value => change(before => ({ ...before, contrast: value as CaptionLook['contrast'] }))}
          options={captionContrasts.map(value => ({ value, label: t(contrastWords[value]) }))}
        />
        <p className="text-sm text-quiet pointer-coarse:hidden">{t('captionLookKeys')}</p>
      </div>
    </details>
  )
}
