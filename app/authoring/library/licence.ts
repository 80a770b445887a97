/** Under what a file may be used; stored by name, said in `libraryWords`. */
export const licences = [
  'own',
  'permission',
  'government',
  'ccBy',
  'ccBySa',
  'ccByNc',
  'cc0',
  'publicDomain',
] as const
