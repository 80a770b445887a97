const office = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
} as const

export const officeMimes: readonly string[] = Object.keys(office)

/** How the name of a paper ends, by what it is. */
export const paperEndings: Readonly<Record<string, string>> = {
  ...{ 'application/pdf': 'pdf', 'text/csv': 'csv' },
  ...office,
}

export const endingOf = (mime: string): string | undefined =>
  Object.hasOwn(paperEndings, mime) ? paperEndings[mime] : undefined
