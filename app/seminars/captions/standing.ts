/** Where the words of captions come from: a file that a person gave, or a machine that listened. */
export type Origin = 'file' | 'machine'

/** What can be said of captions: nobody calls them checked until someone checked them. */
export interface Standing {
  readonly origin: Origin
  /** Who said that the words are right, and when, as an ISO instant; null while nobody has. */
  readonly checked: { readonly by: string | null; readonly at: string } | null
}

/** The same with the name of who checked, for whoever reads it. */
export interface ToldStanding {
  readonly origin: Origin
  readonly checked: { readonly name: string | null; readonly at: string } | null
}
