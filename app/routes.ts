import { index, type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the product, by slice. */
export default [
  // people
  route('sign-in', 'people/routes/sign-in.tsx'),
  route('sign-out', 'people/routes/sign-out.ts'),
  route('preferences', 'people/routes/preferences.ts'),
  route('forgotten-password', 'people/routes/forgotten-password.tsx'),
  route('password-resets/:token', 'people/routes/password-reset.tsx'),
  route('settings', 'people/routes/settings.tsx'),
  route('settings/sessions', 'people/routes/sessions.tsx'),
  route('people', 'people/routes/people.tsx'),
  route('people/new', 'people/routes/new-person.tsx'),
  route('people/:personId', 'people/routes/person.tsx'),
  route('units', 'people/routes/units.tsx'),
  route('demo', 'people/routes/demo.tsx'),
  route('demo/outbox', 'people/routes/outbox.tsx'),
  // assessment
  route('attempts/:attemptId', 'assessment/routes/attempt.tsx'),
  route('attempts/:attemptId/answers', 'assessment/routes/answers.ts'),
  route('attempts/:attemptId/submission', 'assessment/routes/submission.ts'),
  route('attempts/:attemptId/result', 'assessment/routes/result.tsx'),
  // authoring
  route('courses', 'authoring/routes/courses.tsx'),
  route('courses/new', 'authoring/routes/new-course.tsx'),
  route('courses/:workId', 'authoring/routes/course.tsx'),
  route('courses/:workId/details', 'authoring/routes/course-details.tsx'),
  route('courses/:workId/publications', 'authoring/routes/course-publications.tsx'),
  route('courses/:workId/preview/:partId?', 'authoring/routes/course-preview.tsx'),
  route('courses/:workId/parts/:partId', 'authoring/routes/part.tsx'),
  route('courses/:workId/parts/:partId/body', 'authoring/routes/part-body.ts'),
  route('publishing-policy', 'authoring/routes/publishing-policy.tsx'),
  route('media', 'authoring/routes/media-upload.ts'),
  route('media/:mediaId', 'authoring/routes/media.ts'),
  // coordination
  route('coordination', 'coordination/routes/overview.tsx'),
  route('coordination/export', 'coordination/routes/export.ts'),
  route('coordination/enrolments/:enrolmentId', 'coordination/routes/learner.tsx'),
  route('tasks', 'coordination/routes/tasks.tsx'),
  route('tasks/:submissionId', 'coordination/routes/task.tsx'),
  route('assignments', 'coordination/routes/assignments.tsx'),
  route('assignments/new', 'coordination/routes/new-assignment.tsx'),
  // culture
  index('culture/routes/today.tsx'),
  route('streak', 'culture/routes/streak.tsx'),
  route('nudges', 'culture/routes/nudges.tsx'),
  route('nudges/:nudgeId/dismissal', 'culture/routes/dismissal.ts'),
  route('holidays', 'culture/routes/holidays.tsx'),
  // at the roof
  route('gallery', 'routes/gallery.tsx'),
  route('*', 'routes/absent.tsx'),
] satisfies RouteConfig
