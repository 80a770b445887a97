import { Component, createRef, type ReactNode } from 'react'
import { placeAfter } from './caret.ts'

interface Standing {
  readonly field: HTMLInputElement | HTMLTextAreaElement
  readonly value: string
  readonly from: number
  readonly to: number
}

/**
 * Keeps the caret where one writes in a field of a block when another's words come into it. A browser puts the caret behind the
 * last letter of a value that is set anew; one's own letters are in the field before React hears of them, so only others' set it.
 */
export class KeepCaret extends Component<{ readonly children: ReactNode }> {
  private readonly around = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(): Standing | null {
    const field = document.activeElement
    if (!isWritten(field) || !this.around.current?.contains(field)) return null
    const { value, selectionStart, selectionEnd } = field
    return selectionStart === null || selectionEnd === null
      ? null
      : { field, value, from: selectionStart, to: selectionEnd }
  }

  override componentDidUpdate(_props: unknown, _state: unknown, before: Standing | null) {
    if (!before || before.field.value === before.value || document.activeElement !== before.field) return
    const { field, value, from, to } = before
    field.setSelectionRange(placeAfter(value, field.value, from), placeAfter(value, field.value, to))
  }

  override render() {
    return (
      <div ref={this.around} className="contents">
        {this.props.children}
      </div>
    )
  }
}

const isWritten = (field: Element | null): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
