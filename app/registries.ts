import { onAllowed } from '#app/assessment/accommodations.server.ts'
import { onGraded } from '#app/assessment/graded.server.ts'
import { onRegraded } from '#app/assessment/regrade.server.ts'
import { competencyNames, skippedBy } from '#app/assessment/result.server.ts'
import { sources } from '#app/assessment/sources.server.ts'
import { measureQuestions } from '#app/assessment/strengths.server.ts'
import { closeOverdueAttempts } from '#app/assessment/submission.server.ts'
import { providers } from '#app/authoring/blocks/providers.ts'
import { competencyName } from '#app/authoring/competency.ts'
import { workFacets } from '#app/authoring/draft.server.ts'
import { creditedBy } from '#app/authoring/key-corrections.server.ts'
import { tidyUploads } from '#app/authoring/library/arriving.server.ts'
import { drawPictures } from '#app/authoring/library/drawing.server.ts'
import { emptyTrash } from '#app/authoring/library/trash.server.ts'
import {
  facetPassages,
  findNoMore,
  findPublished,
  findUnfound,
  passageSources,
} from '#app/authoring/passages/sources.server.ts'
import { onPublished, onRetired } from '#app/authoring/publishing.server.ts'
import { checkLinks } from '#app/authoring/quality/link-checks.server.ts'
import { insideOf } from '#app/authoring/reach.server.ts'
import { publishScheduled } from '#app/authoring/scheduled.server.ts'
import { courseUpload } from '#app/authoring/transfer/course-upload.server.ts'
import { readImports } from '#app/authoring/transfer/read-imports.server.ts'
import { sweepImports } from '#app/authoring/transfer/sweep-imports.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { onAssigned } from '#app/coordination/assignments.server.ts'
import { moveDue } from '#app/coordination/due-dates.server.ts'
import { reachNewPeople } from '#app/coordination/newcomers.server.ts'
import { assignedCohort, assignedUnit } from '#app/coordination/targets.server.ts'
import { noticeAssignments } from '#app/culture/assignment-notice.server.ts'
import { workdays } from '#app/culture/calendars.server.ts'
import { deliverNudges, goOnWithoutMail, holdLetter } from '#app/culture/channels/delivering.server.ts'
import { countCulture } from '#app/culture/dashboard/counting.server.ts'
import { experimentedUnit } from '#app/culture/experiments/experiments.server.ts'
import { nudgeRun } from '#app/culture/nudges.server.ts'
import { noticeQuestions } from '#app/culture/questions-notice.server.ts'
import { noticeWordBack } from '#app/culture/word-back-notice.server.ts'
import { prepareActivityMonths } from '#app/learning/activity.server.ts'
import { appointments } from '#app/learning/appointments.server.ts'
import { stepsAsking } from '#app/learning/asked-in.server.ts'
import { authorLists } from '#app/learning/author-lists.server.ts'
import { completionHooks } from '#app/learning/completions.server.ts'
import { carryPath, retireCoursePath } from '#app/learning/course-paths.server.ts'
import { doneBefore } from '#app/learning/earlier.server.ts'
import { stepEndHooks } from '#app/learning/enrolments.server.ts'
import { takeGrade, takeRegrade } from '#app/learning/graded.server.ts'
import { learnersInside } from '#app/learning/inside.server.ts'
import { workdaysOf } from '#app/learning/learner-days.server.ts'
import { migratePaths } from '#app/learning/migrating/job.server.ts'
import { moveWhenStepEnds } from '#app/learning/migrating/moving.server.ts'
import { finishOuterSteps } from '#app/learning/nested.server.ts'
import { pathPassages } from '#app/learning/path-passages.server.ts'
import { onResumed } from '#app/learning/pausing.server.ts'
import { cohortAskedFor, unitAskedFor, whosAndSeminars } from '#app/learning/rule-names.server.ts'
import { stepsSkipped } from '#app/learning/skipped-by.server.ts'
import { keepTime } from '#app/learning/time.server.ts'
import { giveTries } from '#app/learning/tries.server.ts'
import { tellWho } from '#app/learning/who.server.ts'
import { onWordBack } from '#app/learning/word-back.server.ts'
import { cohortUses } from '#app/people/cohorts/cohorts.server.ts'
import { onCohortChanged } from '#app/people/cohorts/members.server.ts'
import { onPlaced } from '#app/people/directory.server.ts'
import { sendResets } from '#app/people/password-resets.server.ts'
import { onUnitMoved, unitUses } from '#app/people/units.server.ts'
import { sameHours } from '#app/records/crediting.server.ts'
import { creditHours, hoursCreditedAt } from '#app/records/hours.server.ts'
import { seminarMaterial } from '#app/seminars/agenda/materials.server.ts'
import { seminarUnits } from '#app/seminars/agenda/unit-use.server.ts'
import {
  attendedBefore,
  finishByRecording,
  seminarSteps,
} from '#app/seminars/attendance/appointments.server.ts'
import { seminarsRecorded } from '#app/seminars/attendance/once.server.ts'
import { forgetReports } from '#app/seminars/attendance/reports/reports.server.ts'
import { settleSeminars } from '#app/seminars/attendance/settling.server.ts'
import { transcribeRecordings } from '#app/seminars/captions/listening.server.ts'
import { findSilences } from '#app/seminars/captions/silences.server.ts'
import { recordingFacet } from '#app/seminars/facet.server.ts'
import { heard } from '#app/seminars/heard.server.ts'
import { clipsFor } from '#app/seminars/in-video/clips.server.ts'
import { completeByRegrade, onCompleted } from '#app/seminars/in-video/completing.server.ts'
import { makeRenditions, retryRenditions } from '#app/seminars/processing/asking.server.ts'
import { onDrawn } from '#app/seminars/slides/decks.server.ts'
import { drawSlides } from '#app/seminars/slides/drawing.server.ts'
import { matchSlides } from '#app/seminars/slides/matching.server.ts'
import { endHosting, endHostingBelow } from '#app/seminars/speaking/parting.server.ts'
import {
  speakerCaptions,
  speakerRecording,
  speakerSlides,
} from '#app/seminars/speaking/speaker-uploads.server.ts'
import { recordingUploads } from '#app/seminars/uploads.server.ts'
import { watchedBefore } from '#app/seminars/watched-before.server.ts'
import { framedHosts } from '#app/web/http.server.ts'
import type { Job } from '#app/web/jobs.server.ts'
import { mailHolds, onMailRefused } from '#app/web/mail.server.ts'
import { postedFromElsewhere } from '#app/web/origin.ts'
import { deliverMail, forgetOldKeys } from '#app/web/upkeep.server.ts'

/** What runs in the background. */
export const jobs: readonly Job[] = [
  sendResets,
  deliverMail,
  forgetOldKeys,
  closeOverdueAttempts,
  measureQuestions,
  readImports,
  sweepImports,
  makeRenditions,
  retryRenditions,
  transcribeRecordings,
  findSilences,
  drawSlides,
  matchSlides,
  tidyUploads,
  drawPictures,
  publishScheduled,
  emptyTrash,
  prepareActivityMonths,
  findUnfound,
  checkLinks,
  settleSeminars,
  migratePaths,
  forgetReports,
  reachNewPeople,
  noticeQuestions,
  nudgeRun,
  deliverNudges,
  countCulture,
  keepTime,
]

framedHosts.push(...providers.map(({ host }) => host))
workFacets.push(recordingFacet)
uploadUses.push(
  courseUpload,
  ...recordingUploads,
  seminarMaterial,
  speakerRecording,
  speakerSlides,
  speakerCaptions,
)
onPublished.push(carryPath, findPublished)
onRetired.push(retireCoursePath, findNoMore)
facetPassages.push(heard)
onDrawn.push(findPublished)
passageSources.push(pathPassages)
insideOf.push(learnersInside)
onGraded.push(takeGrade)
competencyNames.push(competencyName)
skippedBy.push(stepsSkipped)
onRegraded.push(takeRegrade, completeByRegrade)
creditedBy.push(hoursCreditedAt)
sources.push(clipsFor, stepsAsking)
appointments.push(seminarSteps)
doneBefore.push(watchedBefore, attendedBefore)
onCompleted.push(finishByRecording)
sameHours.push(seminarsRecorded)
stepEndHooks.push(moveWhenStepEnds)
completionHooks.push(creditHours, finishOuterSteps)
authorLists.push(whosAndSeminars)
workdaysOf.push(workdays)
onResumed.push(moveDue)
onPlaced.push(tellWho, endHosting)
onAllowed.push(giveTries)
onCohortChanged.push(tellWho)
onUnitMoved.push(endHostingBelow)
onAssigned.push(noticeAssignments)
onWordBack.push(noticeWordBack)
mailHolds.push(holdLetter)
onMailRefused.push(goOnWithoutMail)
postedFromElsewhere.push('/nudges/stop', '/mail/returned')
unitUses.push(assignedUnit, seminarUnits, experimentedUnit, unitAskedFor)
cohortUses.push(assignedCohort, cohortAskedFor)
