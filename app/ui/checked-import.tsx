import { Button } from './button.tsx'

interface CheckedImportProps {
  /** Whether what it would change stands above. */
  readonly isChecked: boolean
  readonly check: string
  readonly doImport: string
}

/** The buttons below a list: to look at what it would change, and then to import it; a form reads them as `step`. */
export function CheckedImport({ isChecked, check, doImport }: CheckedImportProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button name="step" value="check" variant={isChecked ? 'quiet' : 'primary'}>
        {check}
      </Button>
      {isChecked && (
        <Button name="step" value="import" variant="primary">
          {doImport}
        </Button>
      )}
    </div>
  )
}
