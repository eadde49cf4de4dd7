/** Where a command writes: answers go to `print` (stdout), everything else to `tell` (stderr). One line each. */
export interface Output {
  readonly print: (line: string) => void;
  readonly tell: (line: string) => void;
}

/** A command of the line: arguments after its name; answers the exit status of the contract. */
export type Command = (args: readonly string[], output: Output) => Promise<number>;

/** One line with nothing in it that could steer a terminal: control and bidi characters are shown as escapes. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
