/** On what a journey opens its window. */
export interface WorkbenchOptions {
  /** Folder to copy and open, from the project's root. Default `test/fixtures/workspace`. */
  readonly folder?: string;
  /** Files to write into the copy first: path in the folder to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Opens the window without a folder. */
  readonly noFolder?: boolean;
  /** User settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default 1280 by 800. */
  readonly size?: { readonly width: number; readonly height: number };
}
