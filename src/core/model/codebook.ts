import type { TagId } from './ids.ts';

export type AttributeType = 'choice' | 'text' | 'number' | 'date' | 'url';
export interface Attribute {
  readonly type: AttributeType;
  readonly values: readonly string[];
  readonly required: boolean;
}

/** A tag with its full id; children follow their parent in `Codebook.tags`. */
export interface Tag {
  readonly id: TagId;
  readonly parent?: TagId;
  readonly label?: string;
  readonly description?: string;
  /** `#rrggbb`; inherited from the parent when absent there. */
  readonly color?: string;
  readonly key?: string;
  readonly exclusive: boolean;
  /** Old full ids that stay valid everywhere. */
  readonly was: readonly TagId[];
  readonly examples: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly deprecated: boolean;
  readonly replacedBy?: TagId;
  /** One-based line in the codebook. */
  readonly line: number;
}

export interface Relation {
  readonly id: string;
  readonly label?: string;
  readonly symmetric: boolean;
}

export interface Codebook {
  /** Depth first, in the file's order. */
  readonly tags: readonly Tag[];
  readonly relations: readonly Relation[];
}
