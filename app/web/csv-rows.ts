import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync'

export interface CsvRow {
  readonly cells: readonly string[]
  /** The line it ends in, from 1. */
  readonly line: number
}

const options: Options<string[]> = {
  bom: true,
  delimiter: [',', ';', '\t'],
  relax_column_count: true,
  relax_quotes: true,
  skip_records_with_empty_values: true,
  trim: true,
}

/** Rows with the line each ends in, empty ones left out; or the line where what cannot be read begins. */
export function csvRows(text: string): { ok: true; rows: readonly CsvRow[] } | { ok: false; line: number } {
  const rows: CsvRow[] = []
  const keep = (cells: string[], { lines }: InfoRecord) => {
    rows.push({ cells, line: lines })
    return null
  }
  try {
    parse(text, { ...options, on_record: keep })
    return { ok: true, rows }
  } catch (fault) {
    if (fault instanceof CsvError) return { ok: false, line: (rows.at(-1)?.line ?? 0) + 1 }
    throw fault
  }
}
