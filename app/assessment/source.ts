/** Where what explains a question is to be seen again. */
export interface Source {
  readonly href: string
  /** Of the lesson or recording. */
  readonly title: string
  /** How long a clip of a recording plays; null where it is read. */
  readonly seconds: number | null
}
