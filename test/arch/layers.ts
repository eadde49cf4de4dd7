/** Who may import whom, as data. The drawing is in ARCHITECTURE.md. */

/** One room of the house. */
export interface Room {
  readonly name: string;
  /** Files whose path begins so belong to it; the longest match wins. */
  readonly prefix: string;
  /** Rooms it may import, besides itself. */
  readonly rooms: readonly string[];
  /** Packages it may import; a name also stands for what is below it, `node:` for all of Node's modules. */
  readonly packages: readonly string[];
}

const siblings = ["ingest", "entity", "anchor", "sidecar", "reading", "exchange"];
const ground = ["model", "text"];

/** The whole house. A file that belongs to no room is a breach. */
export const rooms: readonly Room[] = [
  { name: "model", prefix: "src/core/model/", rooms: ["text"], packages: [] },
  { name: "text", prefix: "src/core/text/", rooms: ["model"], packages: ["@noble/hashes"] },
  { name: "ingest", prefix: "src/core/ingest/", rooms: ground, packages: ["cheerio/slim", "entities"] },
  { name: "entity", prefix: "src/core/entity/", rooms: ground, packages: [] },
  { name: "anchor", prefix: "src/core/anchor/", rooms: ground, packages: [] },
  { name: "sidecar", prefix: "src/core/sidecar/", rooms: ground, packages: ["yaml"] },
  { name: "reading", prefix: "src/core/reading/", rooms: ground, packages: [] },
  { name: "exchange", prefix: "src/core/exchange/", rooms: ground, packages: [] },
  { name: "engine", prefix: "src/core/engine/", rooms: [...ground, ...siblings], packages: [] },
  { name: "corpus", prefix: "src/core/corpus/", rooms: [...ground, ...siblings, "engine"], packages: [] },
  { name: "face", prefix: "src/core/index.ts", rooms: [...ground, ...siblings, "engine", "corpus"], packages: [] },
  { name: "noVscode", prefix: "src/core/noVscode.d.ts", rooms: [], packages: [] },
  { name: "node", prefix: "src/node/", rooms: ["face"], packages: ["node:"] },
  { name: "web", prefix: "src/web/", rooms: ["face"], packages: [] },
  { name: "vscode", prefix: "src/vscode/", rooms: ["face"], packages: ["vscode"] },
  // The two entries hand their host's ports to one `activate`.
  { name: "node entry", prefix: "src/vscode/node.ts", rooms: ["vscode", "face", "node"], packages: ["vscode"] },
  { name: "web entry", prefix: "src/vscode/web.ts", rooms: ["vscode", "face", "web"], packages: ["vscode"] },
  { name: "cli", prefix: "src/cli/", rooms: ["face", "node"], packages: ["node:"] },
];

/** Never shipped: may import everything, and nothing of the shipped rooms may import it. */
export const toolRoom = "src/tools/";
