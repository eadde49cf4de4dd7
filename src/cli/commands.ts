import { annotations } from './commands/annotations.ts';
import { check } from './commands/check.ts';
import { entities } from './commands/entities.ts';
import { list } from './commands/list.ts';
import { merge } from './commands/merge.ts';
import { reanchor } from './commands/reanchor.ts';
import { tag } from './commands/tag.ts';
import { text } from './commands/text.ts';
import type { Command } from './output.ts';

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['list', list],
  ['text', text],
  ['entities', entities],
  ['tag', tag],
  ['annotations', annotations],
  ['check', check],
  ['reanchor', reanchor],
  ['merge', merge],
]);
