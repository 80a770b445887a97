import { type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the product, by slice. */
export default [
  // people
  route('sign-in', 'people/routes/sign-in.tsx'),
  route('sign-out', 'people/routes/sign-out.ts'),
  route('preferences', 'people/routes/preferences.ts'),
  // at the roof
  route('*', 'routes/absent.tsx'),
] satisfies RouteConfig
