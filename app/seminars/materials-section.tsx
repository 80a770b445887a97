import { Trash2 } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import type { WorkHead } from '#app/authoring/work-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { MaterialLink } from './materials.tsx'
import type { ShownRecording } from './recordings.server.ts'
import { words } from './words.ts'

/** Where an author adds and takes away slides and papers. */
export function MaterialsSection({ work, recording }: { work: WorkHead; recording: ShownRecording }) {
  const t = useWords(words)
  return (
    <Section title={t('materials')} description={t('materialsIntro')}>
      <ul className="mb-4">
        {recording.materials.map(material => (
          <li
            key={material.mediaId}
            className="flex flex-wrap items-center gap-x-3 border-b border-line py-1"
          >
            <span className="min-w-0 flex-1 basis-48">
              <MaterialLink material={material} />
            </span>
            {work.mayEdit && (
              <Form>
                <input type="hidden" name="mediaId" value={material.mediaId} />
                <Button
                  name="intent"
                  value="removeMaterial"
                  variant="plain"
                  size="small"
                  icon={Trash2}
                  aria-label={t('removeMaterial', { name: material.name })}
                >
                  {t('removeShort')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {work.mayEdit && (
        <UploadForm
          use="recordingMaterial"
          workId={work.id}
          accept="application/pdf"
          help={null}
          megabytes={50}
          send={t('uploadMaterial')}
          refused={null}
        />
      )}
    </Section>
  )
}
