import * as vscode from 'vscode';
import { registerDiagnostics } from '../problems/diagnostics.ts';
import { registerMendLink } from '../relations/linkFixes.ts';
import type { Services } from '../services.ts';
import type { YamlCursor } from '../codebook/yamlCursor.ts';
import { attributeInEditor } from '../yaml/attributeInYaml.ts';
import { tagInEditor, unknownTagInEditor } from '../yaml/tagInYaml.ts';
import type { ColorOf } from '../yaml/fixing.ts';
import { registerYamlHelp } from '../yaml/yamlHelp.ts';

/** For the commands of the Codebook view. */
export const cursor: YamlCursor = { tag: tagInEditor, unknownTag: unknownTagInEditor, attribute: attributeInEditor };

/** Problems of files, and what the editor offers where a person types in our YAML files: completion, hovers, definitions, fixes. */
export function register(services: Services, colorOf: ColorOf): vscode.Disposable {
  return vscode.Disposable.from(registerDiagnostics(services), registerMendLink(services), registerYamlHelp(services, colorOf));
}
