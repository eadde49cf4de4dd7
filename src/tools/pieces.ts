/** Pieces of the system that npm cannot bring: compilers for the test server, a browser, PyYAML. */
import { findProgram, lastLines, runCommand } from "./command.ts";

/** Something the machine must have. */
export interface Piece {
  /** What it is called in a sentence. */
  readonly name: string;
  /** Debian package that brings it. */
  readonly debian: string;
  readonly isThere: () => Promise<boolean>;
}

function program(name: string, debian: string, ...others: readonly string[]): Piece {
  return {
    name,
    debian,
    isThere: async () => [name, ...others].some((each) => findProgram(each) !== undefined),
  };
}

/** Needed to compile the two small native modules of the server, once. */
export const compilerPieces: readonly Piece[] = [
  program("python3", "python3"),
  program("make", "make"),
  program("g++", "g++", "c++"),
];

/** Needed to drive a page. */
export const browserPiece: Piece = {
  name: "chromium",
  debian: "chromium",
  isThere: async () => findBrowser() !== undefined,
};

/** Needed by the tests that read sidecars with another YAML library. Debian's own Python sees it. */
export const pyYamlPiece: Piece = {
  name: "PyYAML",
  debian: "python3-yaml",
  isThere: async () => {
    for (const python of ["/usr/bin/python3", "python3"]) {
      if ((await runCommand(python, ["-c", "import yaml"])).status === 0) return true;
    }
    return false;
  },
};

/** Path of a Chromium-like browser: `NEWSMARK_CHROMIUM`, else the first on the PATH. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const own = environment["NEWSMARK_CHROMIUM"];
  if (own !== undefined && own !== "") return own;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    const found = findProgram(name, environment["PATH"] ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The sentence for a person whose machine lacks something. */
export function missingSentence(missing: readonly Piece[], purpose: string): string {
  const names = missing.map((piece) => piece.name).join(", ");
  const packages = missing.map((piece) => piece.debian).join(" ");
  return (
    `Missing ${purpose}: ${names}.\n` +
    `  On Debian or Ubuntu: sudo apt-get install ${packages}\n` +
    "  Elsewhere: install the same programs with your system's package manager, then try again."
  );
}

/**
 * Makes sure that all pieces are there. As root on a system with apt-get it installs what is
 * missing and says so; otherwise it answers the sentence to show. Answers undefined when all is well.
 */
export async function ensurePieces(
  pieces: readonly Piece[],
  purpose: string,
  say: (line: string) => void,
): Promise<string | undefined> {
  const missing = await lacking(pieces);
  if (missing.length === 0) return undefined;
  const apt = findProgram("apt-get");
  if (apt === undefined || process.getuid?.() !== 0) return missingSentence(missing, purpose);
  const packages = missing.map((piece) => piece.debian);
  say(`installing Debian packages ${purpose}: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await runCommand(apt, ["update"], { env });
  const install = await runCommand(apt, ["install", "-y", "--no-install-recommends", ...packages], { env });
  const still = await lacking(pieces);
  if (still.length === 0) return undefined;
  return `${missingSentence(still, purpose)}\n  apt-get said:\n${lastLines(update.output + install.output, 12)}`;
}

async function lacking(pieces: readonly Piece[]): Promise<readonly Piece[]> {
  const found = await Promise.all(pieces.map((piece) => piece.isThere()));
  return pieces.filter((_, index) => found[index] !== true);
}
