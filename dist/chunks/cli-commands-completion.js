require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_no_such = require("./cli-no-such.js");
// src/cli/completion/bash.ts
function bashScript(commands) {
	const names = commands.map(({ name }) => name).join(" ");
	const arms = commands.map(({ name, options, ...command }) => {
		const values = options.filter(({ value }) => value.kind !== "none").map((option) => `      ${option.name}) ${reply(option.value)}; return ;;`);
		return [
			`    ${name})`,
			...values.length === 0 ? [] : [
				"      case $previous in",
				...values,
				"      esac"
			],
			`      case $word in`,
			`      -*) COMPREPLY=($(compgen -W '${options.map((option) => option.name).join(" ")} --help' -- "$word")) ;;`,
			...argumentArms(command),
			"      esac",
			"      ;;"
		].join("\n");
	});
	return `# Completion of tocsin for bash. In ~/.bashrc: eval "$(tocsin completion bash)"
_tocsin() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  local -i at nth=0
  for ((at = 2; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[1]}:\${COMP_WORDS[at]} in
${commands.flatMap(({ name, options }) => options.filter(({ value }) => value.kind !== "none").map((option) => `    ${name}:${option.name}`)).join("|")})
      at+=1
      if [[ \${COMP_WORDS[at]} == = ]]; then at+=1; fi ;;
    *:-*) ;;
    *) nth+=1 ;;
    esac
  done
  case \${COMP_WORDS[1]} in
${arms.join("\n")}
  esac
}
complete -F _tocsin tocsin
`;
}
function argumentArms({ arguments: all, repeats }) {
	const last = all.at(-1);
	const arms = all.map((value, index) => `        ${repeats && value === last ? "*" : index}) ${reply(value)} ;;`);
	return arms.length === 0 ? [] : [
		"      *) case $nth in",
		...arms,
		"        esac ;;"
	];
}
function reply(value) {
	if (value.kind === "path") return "compopt -o default";
	return value.kind === "choice" ? `COMPREPLY=($(compgen -W '${value.words.join(" ")}' -- "$word"))` : ":";
}
// src/cli/completion/fish.ts
function fishScript(commands) {
	return `# Completion of tocsin for fish. tocsin completion fish > ~/.config/fish/completions/tocsin.fish
complete -c tocsin -f
complete -c tocsin -l help -d 'show the help'
${commands.flatMap(({ name, about, options, arguments: all }) => {
		const inside = `complete -c tocsin -n '__fish_seen_subcommand_from ${name}'`;
		return [
			`complete -c tocsin -n __fish_use_subcommand -a ${name} -d ${quote$1(about)}`,
			...options.map((option) => `${inside} -l ${option.name.replace(/^--/, "")}${taking(option.value)} -d ${quote$1(option.about)}`),
			...all.map((value, index) => `complete -c tocsin -n '${placeOf(name, all, index)}'${asArgument(value)}`)
		];
	}).join("\n")}
`;
}
function placeOf(command, all, index) {
	const seen = all.slice(0, index).flatMap((one) => wordsOf(one) ?? []);
	const own = wordsOf(all[index] ?? { kind: "none" });
	return [
		`__fish_seen_subcommand_from ${command}`,
		...seen.map((words) => `and __fish_seen_subcommand_from ${words}`),
		...own === null ? [] : [`and not __fish_seen_subcommand_from ${own}`]
	].join("; ");
}
const wordsOf = (value) => value.kind === "choice" ? value.words.join(" ") : null;
function taking(value) {
	if (value.kind === "none") return "";
	if (value.kind === "path") return " -r -F";
	return value.kind === "choice" ? ` -x -a ${quote$1(value.words.join(" "))}` : " -x";
}
function asArgument(value) {
	if (value.kind === "choice") return ` -a ${quote$1(value.words.join(" "))}`;
	return value.kind === "path" ? " -F" : " -f";
}
const quote$1 = (text) => `'${text.replaceAll(/['\\]/g, (character) => `\\${character}`)}'`;
// src/cli/completion/zsh.ts
function zshScript(commands) {
	const list = commands.map(({ name, about }) => `    ${quote(`${name}:${about}`)}`);
	const arms = commands.map(({ name, options, arguments: all, repeats }) => {
		const specs = [...options.map(specOf), "'--help[show the help]'"];
		const rest = all.map((value, index) => {
			const place = repeats && index === all.length - 1 ? "*" : index + 1;
			return quote(`${place}:${nameOf(value)}:${action(value)}`);
		});
		return [
			`    ${name})`,
			`      _arguments ${[...specs, ...rest].join(" \\\n        ")}`,
			"      ;;"
		].join("\n");
	});
	return `#compdef tocsin
# Completion of tocsin for zsh. In ~/.zshrc, after compinit: eval "$(tocsin completion zsh)"
_tocsin() {
  local -a commands
  commands=(
${list.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${arms.join("\n")}
  esac
}
if [[ $funcstack[1] == _tocsin ]]; then
  _tocsin "$@"
else
  compdef _tocsin tocsin
fi
`;
}
function specOf({ name, about, value }) {
	const says = `[${about.replaceAll(/[\][\\]/g, "")}]`;
	return quote(value.kind === "none" ? `${name}${says}` : `*${name}${says}:${nameOf(value)}:${action(value)}`);
}
const nameOf = (value) => value.kind === "text" ? value.name.replaceAll(/[:.]/g, "") : value.kind;
function action(value) {
	if (value.kind === "path") return "_files";
	return value.kind === "choice" ? `(${value.words.join(" ")})` : " ";
}
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
// src/cli/commands/completion.ts
const SCRIPTS = {
	bash: bashScript,
	zsh: zshScript,
	fish: fishScript
};
function completionCommand(io) {
	return new require_program.Command("completion").description("Print a script with which a shell completes commands, options and files.").addArgument(require_no_such.oneOf(new require_program.Argument("<shell>", "whose script"), Object.keys(SCRIPTS))).addHelpText("after", `
  bash   in ~/.bashrc:  eval "$(tocsin completion bash)"
  zsh    in ~/.zshrc, after compinit:  eval "$(tocsin completion zsh)"
  fish   tocsin completion fish > ~/.config/fish/completions/tocsin.fish`).action((shell, _, command) => {
		io.out(SCRIPTS[shell](require_program.completedCommands(command.parent ?? command)));
	});
}
exports.completionCommand = completionCommand;
