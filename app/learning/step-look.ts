import {
  BookOpen,
  CalendarDays,
  ClipboardCheck,
  Compass,
  Footprints,
  GraduationCap,
  Handshake,
  type LucideIcon,
  MessagesSquare,
  PencilLine,
  RotateCcw,
  Video,
} from 'lucide-react'
import type { Stand } from './place.ts'
import type { stepWords } from './step-words.ts'
import type { words } from './words.ts'

type Word = keyof (typeof words)['id']

const standWords: Readonly<Record<Stand, Word>> = {
  closed: 'standClosed',
  open: 'standOpen',
  doing: 'standDoing',
  'handed-in': 'standHandedIn',
  'falling-short': 'standFallingShort',
  'needs-a-hand': 'standNeedsAHand',
  passed: 'standPassed',
  'tested-out': 'standTestedOut',
  waived: 'standWaived',
  spare: 'standSpare',
  aside: 'standAside',
}

interface KindLook {
  readonly word: keyof (typeof stepWords)['id']
  readonly icon: LucideIcon
  /** What is said while someone else has to look at it, where it is not verified. */
  readonly handedIn?: Word
}

const looks: Readonly<Record<string, KindLook>> = {
  lesson: { word: 'lesson', icon: BookOpen },
  course: { word: 'course', icon: GraduationCap },
  check: { word: 'check', icon: ClipboardCheck },
  placement: { word: 'placement', icon: Compass },
  recording: { word: 'recording', icon: Video },
  seminar: { word: 'seminar', icon: CalendarDays },
  task: { word: 'task', icon: PencilLine },
  mentoring: { word: 'mentoring', icon: Handshake, handedIn: 'standToConfirm' },
  survey: { word: 'survey', icon: MessagesSquare },
  review: { word: 'review', icon: RotateCcw },
}

/** Name and icon of a kind of step. */
export const kindLook = (kind: string): KindLook => looks[kind] ?? { word: 'otherStep', icon: Footprints }

/** What a learner reads of where a step stands. */
export const standWord = (kind: string, stand: Stand): Word =>
  (stand === 'handed-in' && kindLook(kind).handedIn) || standWords[stand]

export const isDone = (stand: Stand): boolean =>
  stand === 'passed' || stand === 'tested-out' || stand === 'waived'
