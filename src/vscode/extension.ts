/** Wires the editor's parts. */
import type { ExtensionContext } from "vscode";

/** Called by both entries. */
export function activate(_context: ExtensionContext): void {
  // Nothing is registered yet.
}
