import { DAY } from '#domain/time.ts';
import { Command } from 'commander';
import { type Io, refusing } from '#cli/io.ts';
import { readSpan } from '#cli/spans.ts';

interface Options {
  readonly for: string;
  readonly serve?: boolean;
}

export function demoCommand(io: Io): Command {
  return new Command('demo')
    .description('Four incidents on a local GitHub, an hour and a half that passes, and what the Action does.')
    .option('--for <duration>', 'how much time passes', '90m')
    .option('--serve', 'keep the pages of the issues for a browser, until Ctrl+C')
    .addHelpText('after', '\nIt needs no repository and no network. tocsin sandbox plays a policy of yours.')
    .action(
      refusing(io, async ({ for: span, serve = false }: Options) => {
        // Its incidents last for an hour and a half; after them the same reminders come again and again.
        const seconds = readSpan(span, { example: '2h or 1h30m', most: DAY });
        const { demo } = await import('#cli/demo/play.ts');
        await demo(io, seconds, serve);
      }),
    );
}
