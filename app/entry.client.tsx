import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isLanguage } from '#app/web/language.ts'
import { Speak } from '#app/web/words.tsx'

const { lang } = document.documentElement

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Speak value={isLanguage(lang) ? lang : 'id'}>
        <RemixBrowser />
      </Speak>
    </StrictMode>,
  )
})
