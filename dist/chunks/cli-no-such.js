const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_policy_validation = require("./policy-validation.js");
// src/cli/no-such.ts
function noSuch(what, found, names, otherwise) {
	const known = [...names];
	const near = require_policy_validation.nearest(found, known);
	const help = near === null ? otherwise ?? list(known) : `Did you mean "${near}"?`;
	return new require_cli_files.Refusal(`There is no ${what} "${found}". ${help}`.trimEnd());
}
function oneOf(argument, words) {
	return argument.choices(words).argParser((word) => {
		if (words.includes(word)) return word;
		const near = require_policy_validation.nearest(word, words);
		throw new require_program.InvalidArgumentError(near === null ? `Allowed choices are ${words.join(", ")}.` : `Did you mean "${near}"?`);
	});
}
function list(names) {
	if (names.length === 0) return "";
	return names.some((name) => /[\s,]/.test(name)) ? `There are:\n${names.map((name) => `  ${name}`).join("\n")}` : `There are: ${names.join(", ")}.`;
}
exports.noSuch = noSuch;
exports.oneOf = oneOf;
