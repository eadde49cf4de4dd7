declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names an article within its source: the item's own id, else a slug of title and day; repeated ones end in `~2`. */
export type ArticleId = Branded<'ArticleId'>;
/** Ten characters `[a-z0-9]`, the first a letter, unique in the root. */
export type AnnotationId = Branded<'AnnotationId'>;
/** `e-…` from the entity file, or `~kind/slug` for a recognised name that is not in it. */
export type EntityId = Branded<'EntityId'>;
/** Full id of a tag in the codebook, `claim/figure`. */
export type TagId = Branded<'TagId'>;
/** POSIX path of a file relative to the corpus base, names as on disk: `press/ferry.json`. */
export type Path = Branded<'Path'>;
