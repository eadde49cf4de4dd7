import { parseArgs } from 'node:util';

/** What a person typed cannot be done; the message says what would be right. */
export class UsageError extends Error {}

export interface OptionKinds {
  readonly [name: string]: { readonly type: 'string' | 'boolean'; readonly multiple?: boolean };
}

export interface Arguments {
  readonly paths: readonly string[];
  readonly flag: (name: string) => boolean;
  /** The last value given. */
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
  /** A whole number from 1. */
  readonly count: (name: string) => number | undefined;
  readonly oneOf: <T extends string>(name: string, allowed: readonly T[]) => T | undefined;
}

/** Reads a command's arguments. Throws `UsageError` for what the command does not know. */
export function readArguments(args: readonly string[], options: OptionKinds): Arguments {
  const { values, positionals } = parse(args, options);
  const all = (name: string): readonly string[] => {
    const value = values[name];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  };
  const last = (name: string): string | undefined => all(name).at(-1);
  return {
    paths: positionals,
    flag: (name) => values[name] === true,
    value: last,
    values: all,
    count: (name) => {
      const text = last(name);
      if (text === undefined) return undefined;
      if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} takes a whole number from 1, not “${text}”.`);
      return Number(text);
    },
    oneOf: (name, allowed) => {
      const text = last(name);
      const found = allowed.find((one) => one === text);
      if (text !== undefined && found === undefined) throw new UsageError(`--${name} takes ${allowed.join(', ')}, not “${text}”.`);
      return found;
    },
  };
}

/** What `--cache FOLDER` and `--sidecars FOLDER` say, for the commands that take them. */
export function openOptions(given: Arguments): { readonly cache?: string; readonly sidecars?: string } {
  const [cache, sidecars] = [given.value('cache'), given.value('sidecars')];
  return { ...(cache !== undefined && { cache }), ...(sidecars !== undefined && { sidecars }) };
}

function parse(args: readonly string[], options: OptionKinds): { values: Record<string, unknown>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
