import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import { Gone, Picture } from './image-show.tsx'
import type { Label, LabelledPicture } from './labelled-picture.tsx'
import { labelledPictureWords } from './labelled-picture-words.ts'

/** Each number in the picture leads to its words in the list below, and back, without a script too. */
export default function ShowLabelledPicture({ id, attrs, facts }: ShowProps<LabelledPicture>) {
  const t = useWords(labelledPictureWords)
  const { media, alt, caption, labels } = attrs
  const known = facts.media[media]
  return (
    <figure>
      {known ? (
        <div className="relative mx-auto w-fit">
          <Picture media={known} alt={alt} />
          {/* biome-ignore lint/a11y/useSemanticElements: no fieldset can lie over a picture */}
          <svg role="group" aria-label={t('places')} className="absolute inset-0 size-full overflow-visible">
            {labels.map((label, at) => (
              <a
                // biome-ignore lint/suspicious/noArrayIndexKey: a label is its number
                key={at}
                id={`${id}-place-${at + 1}`}
                href={`#${id}-label-${at + 1}`}
                aria-label={t('place', { number: at + 1, title: label.title })}
                className="group/place outline-none"
              >
                <Place {...label} number={at + 1} />
              </a>
            ))}
          </svg>
        </div>
      ) : (
        <Gone alt={alt} />
      )}
      {caption && <figcaption>{caption}</figcaption>}
      <ol className="mt-4 list-none space-y-2 ps-0!">
        {labels.map(({ title, text }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a label is its number
            key={at}
            id={`${id}-label-${at + 1}`}
            className="m-0! flex gap-3 rounded-control px-2 py-1 target:bg-primary-soft"
          >
            <a
              href={`#${id}-place-${at + 1}`}
              aria-label={t('back', { number: at + 1 })}
              className="grid size-8 shrink-0 place-items-center rounded-full bg-primary font-semibold text-on-primary text-sm no-underline hover:bg-primary-strong pointer-coarse:size-11"
            >
              {at + 1}
            </a>
            <div className="min-w-0 pt-0.5">
              <p className="font-semibold">{title}</p>
              {text && <p className="whitespace-pre-line">{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** A number at its place; SVG counts in hundredths by itself, so no style is written into the page. */
export function Place({ x, y, number }: Pick<Label, 'x' | 'y'> & { number: number }) {
  return (
    <svg aria-hidden x={`${x}%`} y={`${y}%`} className="overflow-visible">
      <circle r={22} className="fill-transparent" />
      <circle
        r={15}
        className="fill-primary stroke-2 stroke-on-primary group-hover/place:fill-primary-strong group-focus-visible/place:stroke-[5px] group-focus-visible/place:stroke-accent group-target/place:stroke-[5px]"
      />
      <text textAnchor="middle" dominantBaseline="central" className="fill-on-primary font-semibold text-sm">
        {number}
      </text>
    </svg>
  )
}
