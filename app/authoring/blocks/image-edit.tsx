import { ImageUp } from 'lucide-react'
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { buttonClass } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Desk, EditProps } from './block.ts'
import { editWords } from './edit-words.ts'
import { useFolding } from './folding.ts'
import { type Image, Picture } from './image.tsx'
import { blockWords } from './words.ts'

export default function EditImage({ id, attrs, change, desk, selected }: EditProps<Image>) {
  const t = useWords(editWords)
  const say = useWords(blockWords)
  const { media, alt, caption, decorative } = attrs
  const known = desk.facts.media[media]
  const unfinished = !media || (!decorative && !alt.trim())
  const words = useRef<HTMLTextAreaElement>(null)
  const before = useRef(media)

  // A picture just chosen asks for its words at once.
  useEffect(() => {
    if (!before.current && media) words.current?.focus()
    before.current = media
  }, [media])

  const { open, watch } = useFolding(selected, unfinished)
  return (
    <figure contentEditable={false} {...watch}>
      {known && <Picture media={known} alt={decorative ? '' : alt} />}
      {media && !known && <p className="rounded-control bg-well p-4 text-quiet">{say('imageGone')}</p>}
      {!open && caption && <figcaption>{caption}</figcaption>}
      {open && (
        <div className="mt-3 space-y-4 rounded-card border border-line bg-surface p-4">
          <Chooser id={id} has={Boolean(media)} desk={desk} choose={found => change(chosen(attrs, found))} />
          {media && (
            <>
              {!decorative && (
                <TextArea
                  ref={words}
                  name={`${id}-alt`}
                  label={t('imageAlt')}
                  help={t('imageAltHelp')}
                  error={alt.trim() ? undefined : t('imageAltMissing')}
                  value={alt}
                  maxLength={500}
                  rows={2}
                  onChange={event => change({ alt: event.target.value })}
                />
              )}
              <Checkbox
                name={`${id}-decorative`}
                label={t('imageDecorative')}
                checked={decorative}
                onChange={event => change({ decorative: event.target.checked })}
              />
              <TextInput
                name={`${id}-caption`}
                label={t('imageCaption')}
                value={caption}
                maxLength={500}
                onChange={event => change({ caption: event.target.value })}
              />
            </>
          )}
        </div>
      )}
    </figure>
  )
}

/** A file's own words are offered, never forced. */
const chosen = ({ alt }: Image, found: { id: string; alt?: string }) => ({
  media: found.id,
  alt: alt || found.alt || '',
})

interface ChooserProps {
  readonly id: string
  readonly has: boolean
  readonly desk: Desk
  readonly choose: (media: { id: string; alt?: string }) => void
}

function Chooser({ id, has, desk, choose }: ChooserProps) {
  const t = useWords(editWords)
  const field = useId()
  const [state, setState] = useState<{ busy?: boolean; refused?: string }>({})

  async function upload(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    if (!file) return
    setState({ busy: true })
    try {
      choose(await desk.upload(file))
      setState({})
    } catch (error) {
      setState({ refused: t('imageRefused', { reason: error instanceof Error ? error.message : '' }) })
    }
  }

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={field} className={`${buttonClass({ size: 'small' })} has-focus-visible:outline-3`}>
          <ImageUp aria-hidden size={20} strokeWidth={1.75} />
          {t(has ? 'imageReplace' : 'imageChoose')}
          <input
            id={field}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            className="sr-only"
            onChange={upload}
          />
        </label>
        <p role="status" className="text-quiet text-sm">
          {state.busy ? t('imageUploading') : (state.refused ?? (has ? '' : t('imageHelp')))}
        </p>
      </div>
      {!has && desk.pictures.length > 0 && (
        <Select
          name={`${id}-earlier`}
          label={t('imageEarlier')}
          value=""
          options={[
            { value: '', label: t('imagePick') },
            ...desk.pictures.map(each => ({ value: each.id, label: each.name ?? each.alt ?? each.id })),
          ]}
          onChange={event => {
            const found = desk.pictures.find(each => each.id === event.target.value)
            if (found) choose(found)
          }}
        />
      )}
    </div>
  )
}
