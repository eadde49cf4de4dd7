/** Assertions for suites that must run without `node:assert`. Each throws with both values. */

/** Throws unless the condition holds. */
export function ok(condition: unknown, what: string): asserts condition {
  if (condition === false || condition === undefined || condition === null || condition === 0 || condition === "") {
    throw new Error(`expected ${what}, saw ${show(condition)}`);
  }
}

/** Throws unless both are equal, part by part; `undefined` fields count as absent. */
export function equal<T>(actual: T, expected: T, what = "value"): void {
  const [left, right] = [show(actual), show(expected)];
  if (left !== right) throw new Error(`${what} differs\n  expected: ${right}\n  actual:   ${left}`);
}

/** Throws unless the text contains the part. */
export function contains(text: string, part: string, what = "text"): void {
  if (!text.includes(part)) throw new Error(`${what} lacks ${JSON.stringify(part)}:\n  ${JSON.stringify(text)}`);
}

/** Throws unless the text is without the part. */
export function lacks(text: string, part: string, what = "text"): void {
  if (text.includes(part)) throw new Error(`${what} has ${JSON.stringify(part)}:\n  ${JSON.stringify(text)}`);
}

/** Throws unless the promise rejects; answers the message. */
export async function rejects(work: Promise<unknown>, what = "the call"): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error(`${what} should have failed`);
}

function show(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return JSON.stringify(sorted(value), undefined, 1) ?? String(value);
}

/** The same value with the keys of plain objects in order, so that their texts compare. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Map) return { map: [...value].map(sorted) };
  if (value instanceof Set) return { set: [...value].map(sorted) };
  if (typeof value !== "object" || value === null || "toJSON" in value) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
