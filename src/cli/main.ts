import process from 'node:process';
import { commands } from './commands.ts';
import { UsageError } from './arguments.ts';
import { usage } from './usage.ts';
import type { Output } from './output.ts';

const output: Output = {
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};

// A reader that went away (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// The bundle is CommonJS, which has no await at the top.
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined) {
    output.tell(usage);
    return 1;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    output.print(usage);
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    output.tell(`newsmark: there is no command “${name}”. Run “newsmark help”.`);
    return 1;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.print(usage);
    return 0;
  }
  try {
    return await command(rest, output);
  } catch (error) {
    output.tell(error instanceof UsageError ? `newsmark ${name}: ${error.message}` : `newsmark ${name}: a fault of Newsmark itself: ${String(error)}`);
    return 1;
  }
}
