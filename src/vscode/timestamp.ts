/** Now, as ISO 8601 in UTC to the second: `2026-11-21T20:15:00Z`. */
export function timestamp(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
