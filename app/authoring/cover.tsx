/** A cover adds nothing that the title does not say. */
export function Cover({ mediaId }: { mediaId: string }) {
  return (
    <img
      src={`/media/${mediaId}?width=640`}
      alt=""
      loading="lazy"
      decoding="async"
      className="aspect-16/9 w-full border-b border-line bg-well object-cover"
    />
  )
}
