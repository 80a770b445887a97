/** The text of a question; a blank line starts a new paragraph. */
export function AskText({ text }: { text: string }) {
  return (
    <span className="block space-y-3 text-lg leading-normal font-semibold">
      {text.split(/\n\s*\n/).map(paragraph => (
        <span key={paragraph} className="block whitespace-pre-line">
          {paragraph}
        </span>
      ))}
    </span>
  )
}
