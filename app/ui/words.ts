import { defineWords } from '#app/web/words.tsx'

export const words = defineWords({
  id: {
    breadcrumbs: 'Letak halaman ini',
  },
  en: {
    breadcrumbs: 'Where this page is',
  },
})
