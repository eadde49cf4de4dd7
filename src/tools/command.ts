/** Runs other programs and keeps what they said. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** How a program ended. `output` is stdout and stderr in the order they came. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (piece: string) => void;
  /** The program is ended after so many milliseconds; its status is then 124. */
  readonly timeout?: number;
}

/** Runs a program without a shell and without stdin. Never throws for a non-zero status; a program that is not there answers 127. */
export function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  return new Promise((done) => {
    const pieces: string[] = [];
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let late = false;
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill("SIGKILL");
          }, options.timeout);
    const take = (piece: Buffer): void => {
      pieces.push(piece.toString());
      options.onOutput?.(piece.toString());
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => {
      clearTimeout(timer);
      done({ status: 127, output: `${pieces.join("")}${error.message}\n` });
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      done({ status: late ? 124 : (status ?? 1), output: pieces.join("") });
    });
  });
}

/** Full path of a program on the PATH, or undefined. */
export function findProgram(name: string, path: string = process.env["PATH"] ?? ""): string | undefined {
  const endings = process.platform === "win32" ? [".cmd", ".exe", ".bat"] : [""];
  for (const folder of path.split(delimiter)) {
    for (const ending of endings) {
      const candidate = join(folder, name + ending);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
        // Not there, or not ours to run: the next folder may have it.
      } catch {}
    }
  }
  return undefined;
}

/** The last `count` lines of a text, for a message that must stay short. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
