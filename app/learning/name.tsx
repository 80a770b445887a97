import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#app/web/language.ts'
import { useLanguage } from '#app/web/words.tsx'
import { type CourseWords, languageOfName } from './course-words.ts'

const Course = createContext<CourseWords | null>(null)

/** What is inside shows names of this course; null when it is there in one language. */
export function NamesOf({ course, children }: { course: CourseWords | null; children: ReactNode }) {
  return <Course.Provider value={course}>{children}</Course.Provider>
}

/** What a course or a part of it is called, with its language where that is not the page's. */
export function Name({ of, children }: { of: string; children: string }) {
  const language = useLanguageOf(of)
  return language ? <span lang={language}>{children}</span> : children
}

/** The language of a name; absent when it is that of the page. */
function useLanguageOf(name: string): Language | undefined {
  const page = useLanguage()
  const course = useContext(Course)
  const language = course ? languageOfName(course, name) : page
  return language === page ? undefined : language
}
