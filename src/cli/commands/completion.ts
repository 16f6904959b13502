import { Argument, Command } from 'commander';
import type { Io } from '#cli/io.ts';
import { oneOf } from '#cli/no-such.ts';
import { bashScript } from '#cli/completion/bash.ts';
import { fishScript } from '#cli/completion/fish.ts';
import { completedCommands } from '#cli/completion/words.ts';
import { zshScript } from '#cli/completion/zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

export function completionCommand(io: Io): Command {
  return new Command('completion')
    .description('Print a script with which a shell completes commands, options and files.')
    .addArgument(oneOf(new Argument('<shell>', 'whose script'), Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      `
  bash   in ~/.bashrc:  eval "$(tocsin completion bash)"
  zsh    in ~/.zshrc, after compinit:  eval "$(tocsin completion zsh)"
  fish   tocsin completion fish > ~/.config/fish/completions/tocsin.fish`,
    )
    .action((shell: keyof typeof SCRIPTS, _: object, command: Command) => {
      io.out(SCRIPTS[shell](completedCommands(command.parent ?? command)));
    });
}
