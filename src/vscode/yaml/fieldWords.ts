import * as vscode from 'vscode';

/** What a field of a part of our files is for. */
export type FieldWords = (part: string, field: string) => string | undefined;

interface Described {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}
interface Schema extends Described {
  readonly definitions?: Readonly<Record<string, Described>>;
}

/** The descriptions of the JSON Schemas that ship: said once, for other programs and for us. Nothing where they cannot be read. */
export async function readFieldWords(extension: vscode.Uri): Promise<FieldWords> {
  const [sidecar, codebook] = await Promise.all(['sidecar', 'codebook'].map((name) => readSchema(vscode.Uri.joinPath(extension, 'schemas', `${name}.schema.json`))));
  return (part, field) => {
    const schema = part === 'sidecar' || sidecar?.definitions?.[part] !== undefined ? sidecar : codebook;
    const described = part === 'sidecar' || part === 'codebook' ? schema : schema?.definitions?.[part];
    return described?.properties?.[field]?.description;
  };
}

async function readSchema(uri: vscode.Uri): Promise<Schema | undefined> {
  try {
    // A file of the package in the shape the schema tests hold it to.
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as Schema;
  } catch {
    // Help goes without these words.
    return undefined;
  }
}
