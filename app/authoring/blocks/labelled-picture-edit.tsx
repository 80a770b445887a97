import { MapPin } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { CaptionField } from './caption-field.tsx'
import { EditFrame } from './edit-frame.tsx'
import { Picture } from './image-show.tsx'
import { blankLabel, type Label, type LabelledPicture, mostLabels } from './labelled-picture.tsx'
import { labelledPictureEditWords } from './labelled-picture-edit-words.ts'
import { Place } from './labelled-picture-show.tsx'
import { PictureChooser } from './picture-chooser.tsx'
import { Rows } from './rows.tsx'

export default function EditLabelledPicture(props: EditProps<LabelledPicture>) {
  const { id, attrs, change, desk, selected } = props
  const t = useWords(labelledPictureEditWords)
  const { media, alt, caption, labels } = attrs
  const known = desk.facts.media[media]
  const [current, setCurrent] = useState(0)
  const unnamed = labels.some(({ title }) => !title.trim())
  const at = Math.min(current, labels.length - 1)
  const now = labels[at]!
  return (
    <EditFrame
      icon={MapPin}
      name={t('labelledPicture')}
      amiss={media && !known ? [t('labelledPictureMissing')] : []}
      folded={{
        selected,
        unfinished: !known || !alt.trim() || unnamed,
        says: labels.map(({ title }, place) => `${place + 1}. ${title}`).join(' · '),
      }}
    >
      <PictureChooser
        has={Boolean(media)}
        desk={desk}
        choose={found => change({ media: found.id, alt: alt || found.alt || '' })}
      />
      {known && (
        <>
          <TextInput
            name={`${id}-alt`}
            label={t('imageAlt')}
            help={t('imageAltHelp')}
            error={alt.trim() ? undefined : t('imageAltMissing')}
            value={alt}
            maxLength={500}
            onChange={event => change({ alt: event.target.value })}
          />
          <p className="text-quiet text-sm">{t('labelHow')}</p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the numbers below do the same by keyboard */}
          <div
            className="relative mx-auto w-fit cursor-crosshair"
            onClick={event => {
              const pressed = placeOf(event)
              const near = nearest(labels, pressed)
              if (near === null) change({ labels: labels.with(at, { ...now, ...pressed.share }) })
              else setCurrent(near)
            }}
          >
            <Picture media={known} alt={alt} />
            <svg aria-hidden className="absolute inset-0 size-full overflow-visible">
              {labels.map((label, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a label is its number
                <g key={place} className={place === at ? undefined : 'opacity-60'}>
                  <Place {...label} number={place + 1} />
                </g>
              ))}
            </svg>
          </div>
          <p role="status" className="text-quiet text-sm">
            {t('labelNow', { number: at + 1, x: now.x, y: now.y })}
          </p>
          <Rows<Label>
            label={t('labels')}
            addLabel={t('labelAdd')}
            rows={labels}
            blank={blankLabel}
            change={next => change({ labels: [...next] })}
            least={1}
            most={mostLabels}
            nameOf={number => t('labelNumber', { number })}
            fields={(label, put, place) => (
              <LabelFields name={`${id}-${place}`} {...{ label, put }} onFocus={() => setCurrent(place)} />
            )}
          />
          <CaptionField name={`${id}-caption`} caption={caption} change={caption => change({ caption })} />
        </>
      )}
    </EditFrame>
  )
}

interface LabelFieldsProps {
  readonly name: string
  readonly label: Label
  readonly put: (changed: Partial<Label>) => void
  readonly onFocus: () => void
}

function LabelFields({ name, label: { x, y, title, text }, put, onFocus }: LabelFieldsProps) {
  const t = useWords(labelledPictureEditWords)
  const share = (axis: 'x' | 'y', value: number) => (
    <TextInput
      name={`${name}-${axis}`}
      label={t(axis === 'x' ? 'labelX' : 'labelY')}
      type="number"
      min={0}
      max={100}
      step={1}
      className="w-36"
      value={value}
      onFocus={onFocus}
      onChange={event => put({ [axis]: within(event.target.valueAsNumber) })}
    />
  )
  return (
    <>
      <TextInput
        name={`${name}-title`}
        label={t('labelTitle')}
        value={title}
        onFocus={onFocus}
        maxLength={120}
        onChange={event => put({ title: event.target.value })}
      />
      <TextArea
        name={`${name}-text`}
        label={t('labelText')}
        value={text}
        onFocus={onFocus}
        rows={2}
        maxLength={600}
        onChange={event => put({ text: event.target.value })}
      />
      <div className="flex flex-wrap gap-4">
        {share('x', x)}
        {share('y', y)}
      </div>
    </>
  )
}

const within = (share: number) => (Number.isFinite(share) ? Math.min(100, Math.max(0, Math.round(share))) : 0)

interface Pressed {
  readonly share: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
}

function placeOf({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Pressed {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const share = {
    x: within(((clientX - left) / width) * 100),
    y: within(((clientY - top) / height) * 100),
  }
  return { share, width, height }
}

/** Pixels around a number that still mean it. */
const reach = 18

/** The place of the label that was pressed; null beside them all. */
function nearest(labels: readonly Label[], { share, width, height }: Pressed): number | null {
  const far = ({ x, y }: Label) => Math.hypot(((x - share.x) / 100) * width, ((y - share.y) / 100) * height)
  const at = labels.findIndex(label => far(label) < reach)
  return at < 0 ? null : at
}
